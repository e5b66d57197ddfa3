import type { BrowserWindow } from 'electron';

interface CloseDeps {
  readonly window: Pick<BrowserWindow, 'on' | 'hide'>;
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
export function closeToTray({ window, hasTray, isEnding, askToQuit, tellStays }: CloseDeps): void {
  window.on('close', (event) => {
    if (isEnding()) return;
    event.preventDefault();
    if (!hasTray) {
      askToQuit();
      return;
    }
    window.hide();
    tellStays();
  });
}
