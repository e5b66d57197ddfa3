import { languageOf } from '../appearance/appearance.ts';
import { ServerRefused } from './server-refused.ts';

const WORDS = {
  en: {
    title: 'The room’s server does not start',
    unknown: 'It ended without saying why. Start Quarterdeck again.',
  },
  ja: {
    title: 'サーバーを起動できません',
    unknown: 'サーバーが理由を示さずに終了しました。Quarterdeck をもう一度起動してください。',
  },
} as const;

interface TellDeps {
  readonly showErrorBox: (title: string, content: string) => void;
  /** The person's language, such as `ja-JP`. */
  readonly locale: string;
}

/** Says in one sentence why there is no room to show. */
export function tellStartFailed(error: unknown, { showErrorBox, locale }: TellDeps): void {
  const language = languageOf(locale);
  const { title, unknown } = WORDS[language];
  showErrorBox(title, error instanceof ServerRefused ? error.sentences[language] : unknown);
}
