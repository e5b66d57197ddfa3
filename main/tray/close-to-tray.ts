import type { BrowserWindow } from 'electron';

interface CloseDeps {
  readonly window: Pick<BrowserWindow, 'on' | 'once' | 'hide' | 'isFullScreen' | 'setFullScreen'>;
  readonly platform: NodeJS.Platform;
  readonly hasTray: boolean;
  /** The app ends: its windows really close. */
  readonly isEnding: () => boolean;
  readonly askToQuit: () => void;
  /** Says that the room stays open. */
  readonly tellStays: () => void;
}

/**
 * Closing the cockpit does not close the room (DESK-2). Where there is a tray the window goes to it; where there is none,
 * closing it is quitting, which asks first while an incident is open.
 */
export function closeToTray(deps: CloseDeps): void {
  const { window, platform, hasTray, isEnding, askToQuit, tellStays } = deps;
  window.on('close', (event) => {
    if (isEnding()) return;
    event.preventDefault();
    if (!hasTray) {
      askToQuit();
      return;
    }
    if (platform === 'darwin' && window.isFullScreen()) {
      // The full screen is a space of its own there, which would stay behind, black.
      window.once('leave-full-screen', () => window.hide());
      window.setFullScreen(false);
    } else window.hide();
    tellStays();
  });
}
