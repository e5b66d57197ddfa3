import type { Entry } from './entry.ts';

/** Refusals to whoever asks how the load lies on people (SHIFT-4). */
export const LOAD_REFUSALS = {
  day_unreadable: {
    code: 'invalid',
    en: '“{day}” is not a day. Say the first and the last day as year, month and day, such as {example}.',
    ja: '「{day}」は日付として読めません。最初と最後の日を {example} のように年・月・日で指定してください。',
  },
  days_reversed: {
    code: 'invalid',
    en: 'The last day ({to}) is before the first ({from}). Exchange them.',
    ja: '最後の日（{to}）が最初の日（{from}）より前です。入れ替えてください。',
  },
  days_too_many: {
    code: 'invalid',
    en: 'Load is shown over {limit} days at most. Choose fewer, or ask for one part after the other.',
    ja: '一度に表示できるのは {limit} 日までです。期間を短くするか、分けて指定してください。',
  },
  load_needs_person: {
    code: 'wrong_state',
    en: 'The owner’s token is nobody’s, so it has no load of its own. Ask for everybody’s instead.',
    ja: 'オーナーのトークンは特定の人のものではないため、本人の負荷はありません。全員の負荷を取得してください。',
  },
} as const satisfies Readonly<Record<string, Entry>>;
