import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { app, safeStorage, session } from 'electron';
import { APP_ORIGIN } from '#shared/desktop/app-origin.ts';
import type { Place } from '#shared/desktop/places.ts';
import { notify } from '../ipc/notify.ts';
import { trustPlace } from '../places/certificate.ts';
import { homeName } from '../places/home-name.ts';
import { createLook } from '../places/look.ts';
import { moveWindows } from '../places/move-windows.ts';
import { createPlaces, type KnownPlaces } from '../places/places.ts';
import { watchPlace } from '../places/watch-place.ts';
import { openKeyStore } from '../secrets/key-store.ts';
import { openSecrets, type Secrets } from '../secrets/secrets.ts';
import type { ServerHost } from '../server-host/server-host.ts';
import type { Settings } from '../settings/settings.ts';
import type { OpenWindows } from '../windows/open-windows.ts';

interface BootDeps {
  readonly settings: Settings;
  readonly server: Pick<ServerHost, 'address'>;
  readonly windows: OpenWindows;
}

/** Where the windows' rooms are, and who this person is there. */
export async function bootPlaces({ settings, server, windows }: BootDeps): Promise<{
  readonly places: KnownPlaces;
  readonly secrets: Secrets;
  readonly stop: () => void;
}> {
  const secrets = await openSecrets({
    keys: await openKeyStore(safeStorage, process.platform),
    path: join(app.getPath('userData'), 'secrets.json'),
    keepWeakly: settings.keepSecrets,
  });
  const places = createPlaces({
    settings,
    look: createLook({ session: session.fromPartition('places'), version: app.getVersion() }),
    newId: randomUUID,
    ownRoom: () =>
      server.address().then(
        () => true,
        () => false,
      ),
    move: async (place) => {
      const before = trusted;
      await trust(place);
      const isLeft = await moveWindows(windows, `${APP_ORIGIN}/`);
      if (!isLeft) await trust(before);
      return isLeft;
    },
    forgetSession: (place) => secrets.remove(homeName(place)),
  });
  let trusted: Place | null = null;
  const trust = (place: Place | null) => {
    trusted = place;
    return trustPlace(session.defaultSession, place, () => void places.look());
  };
  places.onChange((now) => {
    for (const { window } of windows.all()) notify(window.webContents, 'placesChanged', now);
  });
  await trust(places.here());
  const stop = watchPlace(places, (ms, signal) => wait(ms, undefined, { signal }));
  return { places, secrets, stop };
}
