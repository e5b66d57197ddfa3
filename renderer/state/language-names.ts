import type { Language } from './preferences.ts';

/** A language is named in itself: who needs it may not read the other one. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', ja: '日本語' };
