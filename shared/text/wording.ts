/** The same words in both languages; one of the two may be empty, and its readers then see the other. */
export interface Wording {
  readonly en: string;
  readonly ja: string;
}

/** The words in a reader's language, in the other one where there are none. */
export function saidIn(wording: Wording, language: 'en' | 'ja'): string {
  return wording[language] || wording[language === 'ja' ? 'en' : 'ja'];
}
