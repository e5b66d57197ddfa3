import type { Browser, Page } from '@playwright/test';
import type { Joined } from '#shared/protocol/rest/joining.ts';
import type { Language } from './words.ts';

export type Theme = 'dark' | 'light' | 'contrast';

export const DESK = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

interface ScreenOptions {
  readonly url: string;
  readonly language?: Language;
  readonly theme?: Theme;
  readonly size?: { readonly width: number; readonly height: number };
  /** Sound is off where nothing is said. */
  readonly muted?: boolean;
  /** Signed in as somebody already. */
  readonly as?: Joined;
}

/** A browser of somebody's own, with their preferences. It is closed when the test ends. */
export async function screen(browser: Browser, options: ScreenOptions): Promise<Page> {
  const { url, language = 'en', theme = 'dark', size = DESK, muted = true, as } = options;
  const context = await browser.newContext({
    baseURL: url,
    viewport: size,
    locale: language === 'ja' ? 'ja-JP' : 'en-GB',
    hasTouch: size.width < 600,
    reducedMotion: 'reduce',
  });
  await context.addInitScript(
    ([preferences, session]) => {
      localStorage.setItem('quarterdeck.preferences', preferences);
      if (session !== null && localStorage.getItem('quarterdeck.session') === null)
        localStorage.setItem('quarterdeck.session', session);
    },
    [
      JSON.stringify({ language, theme, muted }),
      as === undefined ? null : JSON.stringify(savedSession(as)),
    ] as const,
  );
  return context.newPage();
}

/** Somebody's session as a browser keeps it. */
export function savedSession({ session, participant, name, owner }: Joined) {
  return { session, participant, name, owner };
}
