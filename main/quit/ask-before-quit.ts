import type { App, AutoUpdater, MessageBoxOptions, MessageBoxReturnValue } from 'electron';
import type { KnownAppearance } from '../appearance/appearance.ts';
import { QUIT_WORDS } from './words.ts';

interface QuitDeps {
  readonly app: Pick<App, 'on' | 'off' | 'quit'>;
  /** The system's own, which closes the windows before it ends the program. */
  readonly autoUpdater: Pick<AutoUpdater, 'on' | 'off'>;
  /** How many incidents are open whose room stops with this program. */
  readonly openHere: () => number;
  readonly appearance: KnownAppearance;
  readonly ask: (question: MessageBoxOptions) => Promise<Pick<MessageBoxReturnValue, 'response'>>;
}

export interface Quitting {
  /** The person meant it, or there was nothing to ask: the app ends. */
  readonly isEnding: () => boolean;
  /** A window stays after all, and so does the app: the next end is a new one, and asked about again. */
  readonly stay: () => void;
  readonly stop: () => void;
}

const QUIT = 0;
const STAY = 1;

/**
 * Asks once before the end, while an incident is open on this machine: it says what stops, and for whom. An incident at
 * another server goes on without this program.
 */
export function askBeforeQuit({ app, autoUpdater, openHere, appearance, ask }: QuitDeps): Quitting {
  let isEnding = false;
  let isAsking = false;
  const onBeforeQuit = (event: { preventDefault(): void }) => {
    const count = openHere();
    if (isEnding || count === 0) {
      isEnding = true;
      return;
    }
    event.preventDefault();
    if (!isAsking) void question(count);
  };
  // Its windows would hide in the tray otherwise. Whether an incident is open was asked before it began (DESK-5).
  const onInstalls = () => {
    isEnding = true;
  };
  app.on('before-quit', onBeforeQuit);
  autoUpdater.on('before-quit-for-update', onInstalls);
  return {
    isEnding: () => isEnding,
    stay: () => {
      isEnding = false;
    },
    stop: () => {
      app.off('before-quit', onBeforeQuit);
      autoUpdater.off('before-quit-for-update', onInstalls);
    },
  };

  async function question(count: number): Promise<void> {
    isAsking = true;
    const words = QUIT_WORDS[appearance.now().language];
    const { response } = await ask({
      type: 'warning',
      message: words.message(count),
      detail: words.detail,
      buttons: [words.quit, words.stay],
      // Enter and Escape are the safe answer.
      defaultId: STAY,
      cancelId: STAY,
      noLink: true,
    });
    isAsking = false;
    if (response !== QUIT) return;
    isEnding = true;
    app.quit();
  }
}
