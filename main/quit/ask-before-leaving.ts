import type { BrowserWindow, Dialog } from 'electron';
import type { KnownAppearance } from '../appearance/appearance.ts';
import { LEAVE_WORDS } from './words.ts';

interface LeaveDeps {
  readonly window: BrowserWindow;
  readonly dialog: Pick<Dialog, 'showMessageBoxSync'>;
  readonly appearance: KnownAppearance;
  /** Whoever was asked stays: what was about to happen to the window does not. */
  readonly onStay: () => void;
}

const LEAVE = 0;
const STAY = 1;

/**
 * Asks before a page goes that wants to stay. A browser asks by itself; Electron only keeps the page, and nobody would know
 * why nothing happens. The answer has to be there when the event ends, so everything waits for it.
 */
export function askBeforeLeaving({ window, dialog, appearance, onStay }: LeaveDeps): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const { message, detail, leave, stay } = LEAVE_WORDS[appearance.now().language];
    const response = dialog.showMessageBoxSync(window, {
      type: 'warning',
      message,
      detail,
      buttons: [leave, stay],
      // Enter and Escape are the safe answer.
      defaultId: STAY,
      cancelId: STAY,
      noLink: true,
    });
    if (response === LEAVE) event.preventDefault();
    else onStay();
  });
}
