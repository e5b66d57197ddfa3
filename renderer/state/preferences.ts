import { createStore, type StoreApi } from 'zustand/vanilla';

export const LANGUAGES = ['en', 'ja'] as const;
export type Language = (typeof LANGUAGES)[number];

export const THEMES = ['dark', 'light', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** What one screen prefers; it never travels. */
export interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
  /** Sound is off on this screen; colour never is (CLOCK-3). */
  readonly muted: boolean;
  /** How loud its sounds are, in percent. */
  readonly volume: number;
  /** The timeline tells times in UTC instead of in the reader's zone (TL-1). */
  readonly utc: boolean;
  /** This desktop notifies of updates that stakeholders are sent. */
  readonly updateNotices: boolean;
}

const KEY = 'quarterdeck.preferences';

/**
 * The preferences of this screen, kept in `storage` on every change. `languages` are the browser's, best first.
 * Until a theme is chosen it is dark, and high contrast where the system asks for more of it.
 */
export function createPreferences(
  storage: Storage,
  languages: readonly string[],
  moreContrast = false,
): StoreApi<Preferences> {
  const store = createStore<Preferences>()(() => ({
    language: preferred(languages),
    theme: moreContrast ? 'contrast' : 'dark',
    muted: false,
    volume: 60,
    utc: false,
    updateNotices: false,
    ...load(storage),
  }));
  store.subscribe((preferences) => {
    try {
      storage.setItem(KEY, JSON.stringify(preferences));
    } catch {
      // A browser that refuses to store keeps them for this page.
    }
  });
  return store;
}

function preferred(languages: readonly string[]): Language {
  for (const tag of languages) {
    const language = LANGUAGES.find((known) => tag.toLowerCase().split('-')[0] === known);
    if (language !== undefined) return language;
  }
  return 'en';
}

/** What is stored and still makes sense. */
function load(storage: Storage): Partial<Preferences> {
  try {
    const saved = JSON.parse(storage.getItem(KEY) ?? '{}') as Partial<Record<keyof Preferences, unknown>>;
    const language = LANGUAGES.find((known) => known === saved.language);
    const theme = THEMES.find((known) => known === saved.theme);
    return {
      ...(language === undefined ? {} : { language }),
      ...(theme === undefined ? {} : { theme }),
      ...(typeof saved.muted === 'boolean' ? { muted: saved.muted } : {}),
      ...(isVolume(saved.volume) ? { volume: saved.volume } : {}),
      ...(typeof saved.utc === 'boolean' ? { utc: saved.utc } : {}),
      ...(typeof saved.updateNotices === 'boolean' ? { updateNotices: saved.updateNotices } : {}),
    };
  } catch {
    return {};
  }
}

function isVolume(saved: unknown): saved is number {
  return typeof saved === 'number' && saved > 0 && saved <= 100;
}
