import type { ScreenChoices } from '#shared/desktop/choices.ts';
import { keepPanelShares, readPanelShares } from './panel-shares.ts';
import type { Preferences } from './preferences.ts';

/**
 * What a person chose for how this screen reads, looks and sounds, as it is told to another machine. What they answered to a
 * question once stays here.
 */
export function screenChoicesOf(
  { language, theme, muted, volume, utc, updateNotices, shiftNotices }: Preferences,
  storage: Pick<Storage, 'getItem'>,
): ScreenChoices {
  const panels = readPanelShares(storage);
  return { language, theme, muted, volume, utc, updateNotices, shiftNotices, panels };
}

/** Makes this screen as somebody chose it elsewhere. What they do not say stays as it is. */
export function takeScreenChoices(
  { panels, ...preferences }: ScreenChoices,
  set: (change: Partial<Preferences>) => void,
  storage: Pick<Storage, 'setItem'>,
): void {
  set(preferences);
  keepPanelShares(panels ?? {}, storage);
}
