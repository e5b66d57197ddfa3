import type { StoreApi } from 'zustand/vanilla';
import type { DesktopApi } from '#shared/desktop/contract.ts';
import type { Preferences } from './preferences.ts';

/** Tells the desktop how its menus and notifications should speak and look, now and at each change. */
export function tellAppearance(
  desktop: Pick<DesktopApi, 'setAppearance'>,
  preferences: StoreApi<Preferences>,
): void {
  const tell = ({ language, theme }: Preferences) => void desktop.setAppearance({ language, theme });
  tell(preferences.getState());
  preferences.subscribe(tell);
}
