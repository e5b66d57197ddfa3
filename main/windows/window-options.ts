import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron';
import type { WindowKind } from '#shared/desktop/windows.ts';
import type { Area } from './bounds.ts';
import { lookOf } from './window-looks.ts';

/** The background of the page (`--background` in the tokens), so that a window never flashes white. */
const BACKGROUND = '#0d1013';

interface OptionsOf {
  readonly kind: WindowKind;
  readonly bounds: Area;
  /** Those of every window. */
  readonly webPreferences: WebPreferences;
  readonly platform: NodeJS.Platform;
}

/** How a window of a kind is made. It is shown when its page is there. */
export function windowOptions({
  kind,
  bounds,
  webPreferences,
  platform,
}: OptionsOf): BrowserWindowConstructorOptions {
  const { minimum, options } = lookOf(kind);
  // Only a panel floats over the full screen of another program there.
  const type = kind === 'timer' && platform === 'darwin' ? { type: 'panel' } : {};
  return {
    ...bounds,
    minWidth: minimum.width,
    minHeight: minimum.height,
    title: 'Quarterdeck',
    backgroundColor: BACKGROUND,
    autoHideMenuBar: true,
    show: false,
    ...options,
    ...type,
    webPreferences,
  };
}
