import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { isolated } from '#shared/text/bidi.ts';
import type { Language } from './state/preferences.ts';

/** The words of one language: namespace -> key -> text. A namespace is a file of `locales/<language>/`. */
type Words = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The words of one language, in one file of their own: a reader loads no other language than theirs. */
export async function loadWords(language: Language): Promise<Words> {
  const loaded = language === 'ja' ? await import('./locales/ja.ts') : await import('./locales/en.ts');
  return loaded.words;
}

/**
 * Starts the translation in one language; resolves when the page can be painted in it. A text that is missing
 * shows its key, and `onMissing` hears of it.
 */
export async function startI18n(language: Language, onMissing?: (key: string) => void): Promise<i18n> {
  const instance = i18next.createInstance();
  const words = await loadWords(language);
  await instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    ns: Object.keys(words),
    defaultNS: 'app',
    resources: { [language]: words },
    // React escapes markup. What is filled in is never taken for blanks or keys, and cannot turn the words around it.
    interpolation: { escapeValue: true, escape: isolated, skipOnVariables: true },
    react: { useSuspense: false },
    returnNull: false,
    saveMissing: onMissing !== undefined,
    ...(onMissing === undefined
      ? {}
      : {
          missingKeyHandler: (_languages: readonly string[], namespace: string, key: string) =>
            onMissing(`${namespace}:${key}`),
        }),
  });
  return instance;
}

/** Changes the language of everything that is shown; the page keeps its state. */
export async function changeLanguage(instance: i18n, language: Language): Promise<void> {
  for (const [namespace, texts] of Object.entries(await loadWords(language))) {
    instance.addResourceBundle(language, namespace, texts, true, true);
  }
  await instance.changeLanguage(language);
}
