import type { BrowserWindow } from 'electron';

/**
 * Keeps a window over everything: over full screens and on every desktop, as far as the system allows. The program's
 * own kind is left alone on macOS, where it would lose its icon in the Dock otherwise.
 */
export function floatOverEverything(
  window: Pick<BrowserWindow, 'setAlwaysOnTop' | 'setVisibleOnAllWorkspaces'>,
): void {
  window.setAlwaysOnTop(true, 'screen-saver');
  window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true, skipTransformProcessType: true });
}
