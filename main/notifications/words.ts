import type { Language } from '../appearance/appearance.ts';

/** What a notification says while the screen is locked: whoever walks past may read it. */
export const LOCKED_WORDS = {
  en: { title: 'Quarterdeck', body: 'Something waits for you. Unlock the screen to see what.' },
  ja: { title: 'Quarterdeck', body: '対応待ちの項目があります。画面のロックを解除して確認してください。' },
} as const satisfies Readonly<Record<Language, object>>;
