import type { Appearance } from '#shared/desktop/appearance.ts';
import type { Setting } from '../settings/settings.ts';

export type Language = Appearance['language'];

/** How the desktop around the windows speaks and looks: as the cockpit was told to, and at first as the system does. */
export interface KnownAppearance {
  readonly now: () => Appearance;
  readonly change: (appearance: Appearance) => void;
  /** Told of each change. Returns how to stop listening. */
  readonly onChange: (listener: (appearance: Appearance) => void) => () => void;
}

interface AppearanceDeps {
  readonly setting: Setting<Appearance>;
  /** The system's language, such as `ja-JP`. */
  readonly locale: string;
}

/** What is kept of it, over the system's. */
export function knownAppearance({ setting, locale }: AppearanceDeps): KnownAppearance {
  const listeners = new Set<(appearance: Appearance) => void>();
  let known = setting.read() ?? { language: languageOf(locale), theme: 'dark' };
  return {
    now: () => known,
    change: (appearance) => {
      if (appearance.language === known.language && appearance.theme === known.theme) return;
      known = appearance;
      setting.write(appearance);
      for (const listener of listeners) listener(appearance);
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/** The language of ours that is nearest to a system's. */
export function languageOf(locale: string): Language {
  return locale.toLowerCase().startsWith('ja') ? 'ja' : 'en';
}
