import { createStore, type StoreApi } from 'zustand/vanilla';
import { OWN_PLACE } from '#shared/desktop/own-place.ts';

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
  /** It notifies of the reader's own shifts. */
  readonly shiftNotices: boolean;
  /** The incident for which whoever sits here would rather not tell of their sleep: they are not asked again. */
  readonly ratherNot: string | null;
  /** Whoever uses this screen was asked where their home is, and did not want to say. */
  readonly homeAsked: boolean;
}

const KEY = 'quarterdeck.preferences';

/** What is said of one server's incidents and people. The rest is how this screen looks and sounds, wherever it goes. */
const OF_SERVER: ReadonlySet<string> = new Set<keyof Preferences>([
  'updateNotices',
  'shiftNotices',
  'ratherNot',
  'homeAsked',
]);

/**
 * The preferences of this screen, kept in `storage` on every change. `languages` are the browser's, best first.
 * Until a theme is chosen it is dark, and high contrast where the system asks for more of it. `place` is the desktop's
 * id of the server: where it is another than this machine's own, what concerns that server is kept apart.
 */
export function createPreferences(
  storage: Storage,
  languages: readonly string[],
  moreContrast = false,
  place: string = OWN_PLACE,
): StoreApi<Preferences> {
  const store = createStore<Preferences>()(() => ({
    language: preferred(languages),
    theme: moreContrast ? 'contrast' : 'dark',
    muted: false,
    volume: 60,
    utc: false,
    updateNotices: false,
    shiftNotices: false,
    ratherNot: null,
    homeAsked: false,
    ...loadFor(storage, place),
  }));
  store.subscribe((preferences) => {
    try {
      keep(storage, preferences, place);
    } catch {
      // A browser that refuses to store keeps them for this page.
    }
  });
  return store;
}

/** Another window of this browser changed its preferences: those are this one's, too. */
export function rereadPreferences(store: StoreApi<Preferences>, storage: Storage, place: string): void {
  store.setState(loadFor(storage, place));
}

function preferred(languages: readonly string[]): Language {
  for (const tag of languages) {
    const language = LANGUAGES.find((known) => tag.toLowerCase().split('-')[0] === known);
    if (language !== undefined) return language;
  }
  return 'en';
}

/** The key of what concerns a server that is not this machine's own. */
function placePreferencesKey(place: string): string {
  return `${KEY}.${place}`;
}

function loadFor(storage: Storage, place: string): Partial<Preferences> {
  if (place === OWN_PLACE) return load(storage, KEY);
  return {
    ...part(load(storage, KEY), 'screen'),
    ...part(load(storage, placePreferencesKey(place)), 'server'),
  };
}

function keep(storage: Storage, preferences: Preferences, place: string): void {
  if (place === OWN_PLACE) {
    storage.setItem(KEY, JSON.stringify(preferences));
    return;
  }
  const own = part(load(storage, KEY), 'server');
  storage.setItem(KEY, JSON.stringify({ ...part(preferences, 'screen'), ...own }));
  storage.setItem(placePreferencesKey(place), JSON.stringify(part(preferences, 'server')));
}

function part(preferences: Partial<Preferences>, of: 'screen' | 'server'): Partial<Preferences> {
  return Object.fromEntries(
    Object.entries(preferences).filter(([name]) => OF_SERVER.has(name) === (of === 'server')),
  );
}

/** What is stored and still makes sense. */
function load(storage: Storage, key: string): Partial<Preferences> {
  try {
    const saved = JSON.parse(storage.getItem(key) ?? '{}') as Partial<Record<keyof Preferences, unknown>>;
    const language = LANGUAGES.find((known) => known === saved.language);
    const theme = THEMES.find((known) => known === saved.theme);
    return {
      ...(language === undefined ? {} : { language }),
      ...(theme === undefined ? {} : { theme }),
      ...(typeof saved.muted === 'boolean' ? { muted: saved.muted } : {}),
      ...(isVolume(saved.volume) ? { volume: saved.volume } : {}),
      ...(typeof saved.utc === 'boolean' ? { utc: saved.utc } : {}),
      ...(typeof saved.updateNotices === 'boolean' ? { updateNotices: saved.updateNotices } : {}),
      ...(typeof saved.shiftNotices === 'boolean' ? { shiftNotices: saved.shiftNotices } : {}),
      ...(typeof saved.ratherNot === 'string' ? { ratherNot: saved.ratherNot } : {}),
      ...(typeof saved.homeAsked === 'boolean' ? { homeAsked: saved.homeAsked } : {}),
    };
  } catch {
    return {};
  }
}

function isVolume(saved: unknown): saved is number {
  return typeof saved === 'number' && saved > 0 && saved <= 100;
}
