import type { BrowserWindow } from 'electron';
import type { OpenWindows } from '../windows/open-windows.ts';

/**
 * Takes the windows to another place: the cockpit begins anew there, and what showed a room of the last one closes. False
 * where the cockpit asked its person before it left, and they stayed: then nothing has changed.
 */
export async function moveWindows(windows: Pick<OpenWindows, 'all'>, url: string): Promise<boolean> {
  for (const { window, kind } of windows.all())
    if (kind === 'cockpit' && !(await isLeft(window, url))) return false;
  for (const { window, kind } of windows.all()) if (kind !== 'cockpit') window.close();
  return true;
}

function isLeft(window: BrowserWindow, url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const { webContents } = window;
    // Whoever asks listened before, and has the answer by now.
    const asked = (event: { readonly defaultPrevented: boolean }) => {
      if (!event.defaultPrevented) resolve(false);
    };
    webContents.once('will-prevent-unload', asked);
    // A load that is cut short by the next one is not a failure to tell anybody.
    void window
      .loadURL(url)
      .catch(() => {})
      .finally(() => {
        if (!window.isDestroyed()) webContents.off('will-prevent-unload', asked);
        resolve(true);
      });
  });
}
