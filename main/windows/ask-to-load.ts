import type { BrowserWindow, Dialog } from 'electron';
import type { Language } from '../appearance/appearance.ts';
import { WINDOW_WORDS } from './words.ts';

/** Says that a window's page does not stay, and asks whether to load it again. */
export async function askToLoad(
  window: BrowserWindow,
  dialog: Pick<Dialog, 'showMessageBox'>,
  language: Language,
): Promise<boolean> {
  const { message, detail, again, leave } = WINDOW_WORDS[language];
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message,
    detail,
    buttons: [again, leave],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}
