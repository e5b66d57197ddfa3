import type { Language } from '#server/config/language.ts';

/** Why no prediction is printed, in a sentence for the person at the terminal. */
const PROBLEMS = {
  flags: { en: 'The flags are wrong: {problem}', ja: 'フラグに誤りがあります：{problem}' },
  schedule_missing: {
    en: 'Say which schedule: --schedule FILE.json',
    ja: 'スケジュールを --schedule FILE.json で指定してください。',
  },
  every: {
    en: '--every takes a number of minutes above 0, not “{value}”.',
    ja: '--every には 0 より大きい分数を指定してください（「{value}」は使えません）。',
  },
  too_many: {
    en: 'That would be more than {limit} rows. Ask for fewer with a larger --every, or an earlier “until”.',
    ja: '{limit} 行を超えます。--every を大きくするか、until を早めてください。',
  },
  unreadable: {
    en: 'The schedule {path} cannot be read ({problem}).',
    ja: 'スケジュール {path} を読めません（{problem}）。',
  },
  not_json: {
    en: 'The schedule {path} is not JSON ({problem}).',
    ja: 'スケジュール {path} は JSON ではありません（{problem}）。',
  },
  not_a_schedule: {
    en: 'The schedule {path} is not as it should be: {problem}.',
    ja: 'スケジュール {path} の内容に誤りがあります：{problem}。',
  },
  ends_before_start: {
    en: '“until” lies before “start”. Correct one of the two.',
    ja: 'until が start より前です。どちらかを直してください。',
  },
} as const;

/** A sentence about what was asked for. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly reason: keyof typeof PROBLEMS;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(
    reason: keyof typeof PROBLEMS,
    details: Readonly<Record<string, string | number>> = {},
    cause?: unknown,
  ) {
    super(reason, { cause });
    this.reason = reason;
    this.details = details;
  }

  sentence(language: Language): string {
    return PROBLEMS[this.reason][language].replace(/\{(\w+)\}/g, (_blank, name: string) =>
      String(this.details[name]),
    );
  }
}
