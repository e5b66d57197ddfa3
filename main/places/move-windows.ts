import type { OpenWindows } from '../windows/open-windows.ts';

/** Takes the windows to another place: the cockpit begins anew there, and what showed a room of the last one closes. */
export function moveWindows(windows: Pick<OpenWindows, 'all'>, url: string): void {
  for (const { window, kind } of windows.all()) {
    // A load that is cut short by the next one is not a failure to tell anybody.
    if (kind === 'cockpit') void window.loadURL(url).catch(() => {});
    else window.close();
  }
}
