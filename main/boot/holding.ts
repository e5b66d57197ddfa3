import { app, type BrowserWindow, dialog, powerMonitor } from 'electron';
import type { NoticeName } from '#shared/desktop/channels.ts';
import type { Notice } from '#shared/desktop/contract.ts';
import type { KnownAppearance } from '../appearance/appearance.ts';
import { createGoneParts, type GoneParts } from '../diagnostics/gone-parts.ts';
import { notify } from '../ipc/notify.ts';
import type { KnownPlaces } from '../places/places.ts';
import { followPower, type Power } from '../power/power.ts';
import type { ServerHost } from '../server-host/server-host.ts';
import { askToLoad } from '../windows/ask-to-load.ts';
import { healWindows } from '../windows/heal-windows.ts';
import type { OpenWindows } from '../windows/open-windows.ts';

interface Held {
  readonly server: ServerHost;
  readonly windows: OpenWindows;
  readonly places: Pick<KnownPlaces, 'here'>;
  readonly appearance: KnownAppearance;
}

/**
 * What keeps the room standing on this machine: windows whose page ended come back, they hear of their server's end and
 * return, and of the machine's sleep. To be called before a window is opened.
 */
export function bootHolding({ server, windows, places, appearance }: Held): {
  readonly gone: GoneParts;
  readonly power: Power;
} {
  const gone = createGoneParts();
  healWindows({
    app,
    now: () => performance.now(),
    ask: (window: BrowserWindow) => askToLoad(window, dialog, appearance.now().language),
    note: gone.note,
  });
  const tellAll = <Name extends NoticeName>(name: Name, notice: Notice<Name>) => {
    for (const { window } of windows.all()) notify(window.webContents, name, notice);
  };
  // Windows that are at another server's rooms have nothing of this machine's.
  const tellHere = <Name extends NoticeName>(name: Name, notice: Notice<Name>) => {
    if (places.here() === null) tellAll(name, notice);
  };
  server.onReady((url) => tellHere('serverReady', { url }));
  server.onDown(() => tellHere('serverDown', {}));
  const power = followPower({
    powerMonitor,
    onResumed: () => {
      server.resumed();
      tellAll('resumed', {});
    },
  });
  return { gone, power };
}
