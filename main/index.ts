import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  app,
  autoUpdater,
  BrowserWindow,
  dialog,
  ipcMain,
  net,
  powerSaveBlocker,
  protocol,
  screen,
  session,
  shell,
} from 'electron';
import Store from 'electron-store';
import { APP_ORIGIN, APP_SCHEME } from '#shared/desktop/app-origin.ts';
import { OWN_PLACE } from '#shared/desktop/own-place.ts';
import { type KnownAppearance, knownAppearance, languageOf } from './appearance/appearance.ts';
import { type KnownAttention, knownAttention } from './attention/known-attention.ts';
import { bootFiles } from './boot/files.ts';
import { bootHolding } from './boot/holding.ts';
import { bootPlaces } from './boot/places.ts';
import { askForTray, startPresence, startsHidden } from './boot/presence.ts';
import { bootServer, SERVER_NAME } from './boot/server.ts';
import { registerAppScheme } from './bundle/app-scheme.ts';
import { bundleFiles } from './bundle/bundle-files.ts';
import { serveBundle } from './bundle/serve-bundle.ts';
import { endWithApp } from './end-with-app.ts';
import { countOpenIncidents, type OpenIncidents } from './incidents/open-incidents.ts';
import { appearanceCalls } from './ipc/appearance-calls.ts';
import { machineCalls } from './ipc/machine-calls.ts';
import { notifyCockpit } from './ipc/notify.ts';
import { placeCalls } from './ipc/place-calls.ts';
import { programCalls } from './ipc/program-calls.ts';
import { registerCalls } from './ipc/register.ts';
import { serverCalls } from './ipc/server-calls.ts';
import { sessionCalls } from './ipc/session-calls.ts';
import { sharingCalls } from './ipc/sharing-calls.ts';
import { updateCalls } from './ipc/update-calls.ts';
import { windowCalls } from './ipc/window-calls.ts';
import { createDestinations } from './links/destinations.ts';
import { listenToLinks } from './links/listen-to-links.ts';
import type { KnownPlaces } from './places/places.ts';
import type { Secrets } from './secrets/secrets.ts';
import { contentPolicy } from './security/content-policy.ts';
import { mayInspect } from './security/dev-tools.ts';
import { guardPages } from './security/guard-pages.ts';
import { securePreferences } from './security/window-preferences.ts';
import type { ServerHost } from './server-host/server-host.ts';
import { tellStartFailed } from './server-host/tell-start-failed.ts';
import { createSettings, type KeyValueFile, type Settings } from './settings/settings.ts';
import { readySettingsFile, SETTINGS_VERSION } from './settings/settings-file.ts';
import { tellPutAside } from './settings/tell-put-aside.ts';
import { tellUnwritten } from './settings/tell-unwritten.ts';
import { moveUserData } from './settings/user-data.ts';
import { keepSharing, type Sharing } from './sharing/sharing.ts';
import { startUpdates } from './updates/start-updates.ts';
import type { KnownUpdates } from './updates/updates.ts';
import { appWindows } from './windows/app-windows.ts';
import { keepAwake } from './windows/keep-awake.ts';
import { createOpenWindows, type OpenWindows } from './windows/open-windows.ts';

/** The folder of this bundle, `out/main`. */
const here = import.meta.dirname;
/** The cockpit's built files. */
const renderer = join(here, '../../dist/renderer');
const devTools = mayInspect({ isPackaged: app.isPackaged, args: process.argv });

app.enableSandbox();
registerAppScheme(protocol);
moveUserData(app);
const destinations = createDestinations();
if (app.requestSingleInstanceLock()) {
  listenToLinks({ app, argv: process.argv, onLink: destinations.go });
  void app.whenReady().then(start);
} else app.quit();

async function start(): Promise<void> {
  const settings = createSettings(openPreferences(), tellUnwritten);
  const open = createOpenWindows();
  const { server, dataDir } = bootServer({ settings, folder: here, rendererDir: renderer });
  const sharing = keepSharing({ server, setting: settings.sharing });
  const attention = knownAttention();
  const isHome = () => (settings.place.read() ?? OWN_PLACE) === OWN_PLACE;
  const incidents = countOpenIncidents({ server, attention, isHome, later });
  const updates = startUpdates({
    app,
    autoUpdater,
    net,
    looks: settings.looksForUpdates,
    openIncidents: incidents.everywhere,
  });
  const ending = endWithApp(app, async () => {
    incidents.stop();
    updates.stop();
    const install = await updates.lastStep();
    await server.stop();
    install();
  });
  const { places, secrets } = await bootPlaces({ settings, server, windows: open });
  const known = () => places.here()?.url ?? server.known();
  guardPages({
    app,
    session: session.defaultSession,
    openExternal: (url) => shell.openExternal(url),
    server: known,
    devTools,
  });
  const own = server.address().then(
    (url) => settings.serverPort.write(Number(new URL(url).port)),
    (error: unknown) => {
      if (ending.aborted) return;
      tellStartFailed(error, {
        showErrorBox: (title, content) => dialog.showErrorBox(title, content),
        locale: app.getLocale(),
      });
      // Where the windows are at another server's rooms, they do without the own one.
      if (places.here() === null) app.exit(1);
    },
  );
  if (places.here() === null) await own;
  if (known() === undefined) return;
  serveWindow(known);
  const appearance = knownAppearance({ setting: settings.appearance, locale: app.getLocale() });
  openCockpit({
    server,
    settings,
    open,
    appearance,
    places,
    secrets,
    updates,
    sharing,
    attention,
    incidents,
    hasTray: await askForTray(),
    dataDir,
  });
}

function openPreferences(): KeyValueFile {
  const why = readySettingsFile(join(app.getPath('userData'), 'desktop.json'));
  tellPutAside(why, { dialog, language: languageOf(app.getLocale()) });
  const file = new Store({ name: 'desktop', defaults: { version: SETTINGS_VERSION } });
  // It opens a channel of its own, for stores in windows: ours have none, and no call is without a checked sender.
  ipcMain.removeAllListeners('electron-store-get-data');
  return file;
}

function serveWindow(server: () => string | undefined): void {
  const files = bundleFiles(renderer);
  protocol.handle(
    APP_SCHEME,
    serveBundle({ files, contentPolicy: () => contentPolicy(server()), read: readFile }),
  );
}

interface Desk {
  readonly server: ServerHost;
  readonly settings: Settings;
  readonly open: OpenWindows;
  readonly appearance: KnownAppearance;
  readonly places: KnownPlaces;
  readonly secrets: Secrets;
  readonly updates: KnownUpdates;
  readonly sharing: Sharing;
  readonly attention: KnownAttention;
  readonly incidents: OpenIncidents;
  readonly hasTray: boolean;
  /** Where this machine's rooms are kept. */
  readonly dataDir: string;
}

function openCockpit(desk: Desk): void {
  const { server, settings, open, appearance, places, secrets, updates, sharing, hasTray, dataDir } = desk;
  const { gone, power } = bootHolding({ server, windows: open, places, appearance });
  const presence = startPresence({
    windows: open,
    settings,
    appearance,
    attention: desk.attention,
    openHere: desk.incidents.here,
    isLocked: power.isLocked,
    destinations,
    hasTray,
    showCockpit: () => windows.showCockpit(),
    trayMenu: {
      openWindow: (kind, incident) => windows.openView({ kind, incident }),
      letOthersJoin: {
        isOn: () => sharing.state().status !== 'off',
        toggle: () => (sharing.state().status === 'off' ? sharing.start() : sharing.stop()),
      },
    },
  });
  const windows = appWindows({
    create: (options) => new BrowserWindow(options),
    screen,
    settings,
    windows: open,
    later,
    isEnding: presence.isEnding,
    webPreferences: securePreferences({
      preload: join(here, '../preload/index.cjs'),
      devTools,
      platform: process.platform,
    }),
    origin: APP_ORIGIN,
    platform: process.platform,
  });
  keepAwake({ windows: open, powerSaveBlocker });
  registerCalls({
    ipcMain,
    kindOf: open.kindOf,
    handlers: {
      ...serverCalls(server, places),
      ...sessionCalls(secrets, places),
      ...placeCalls(places),
      ...appearanceCalls(appearance),
      ...updateCalls(updates),
      ...sharingCalls(sharing),
      ...bootFiles({
        windows: open,
        appearance,
        settings,
        rereadSettings: () => {
          presence.reread();
          updates.reread();
          places.reread();
        },
      }),
      ...machineCalls({
        server: server.health,
        app,
        exits: settings.serverExits,
        gone,
        folder: dataDir,
        serviceName: SERVER_NAME,
      }),
      ...programCalls({ version: app.getVersion(), versions: process.versions, platform: process.platform }),
      ...windowCalls({ windows, open, destinations }),
      ...presence.handlers,
    },
  });
  open.onChange(() => notifyCockpit(open, 'viewsChanged', windows.views()));
  updates.onChange((known) => notifyCockpit(open, 'updatesChanged', known));
  sharing.onChange((state) => {
    notifyCockpit(open, 'sharingChanged', state);
    presence.refreshTray();
  });
  app.on('will-quit', presence.stop);
  if (startsHidden(hasTray)) windows.openHidden();
  else windows.showCockpit();
}

function later(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}
