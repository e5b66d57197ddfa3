import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  protocol,
  screen,
  session,
  shell,
  utilityProcess,
} from 'electron';
import Store from 'electron-store';
import { registerAppScheme } from './bundle/app-scheme.ts';
import { bundleFiles } from './bundle/bundle-files.ts';
import { serveBundle } from './bundle/serve-bundle.ts';
import { endWithApp } from './end-with-app.ts';
import { appCalls } from './ipc/app-calls.ts';
import { notify } from './ipc/notify.ts';
import { registerCalls } from './ipc/register.ts';
import { serverCalls } from './ipc/server-calls.ts';
import { APP_ORIGIN, APP_SCHEME } from './security/app-origin.ts';
import { contentPolicy } from './security/content-policy.ts';
import { guardNavigation } from './security/navigation.ts';
import { denyPermissions } from './security/permissions.ts';
import { type ServerHost, startServerHost } from './server-host/server-host.ts';
import { startOptions } from './server-host/start-options.ts';
import { tellStartFailed } from './server-host/tell-start-failed.ts';
import { createSettings, type KeyValueFile, type Settings } from './settings/settings.ts';
import { moveUserData } from './settings/user-data.ts';
import { openMainWindow, showWindow } from './windows/main-window.ts';

/** The folder of this bundle, `out/main`. */
const here = import.meta.dirname;
/** The cockpit's built files. */
const renderer = join(here, '../../dist/renderer');

app.enableSandbox();
registerAppScheme(protocol);
moveUserData(app);
if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();

async function start(): Promise<void> {
  const settings = createSettings(openPreferences());
  const server = startServer(settings);
  const ending = endWithApp(app, server.stop);
  denyPermissions(session.defaultSession);
  guardNavigation({ app, openExternal: (url) => shell.openExternal(url), server: server.known });
  const url = await server.address().catch((error: unknown) => {
    if (!ending.aborted) giveUp(error);
  });
  if (url === undefined) return;
  settings.serverPort.write(Number(new URL(url).port));
  serveWindow(url);
  openCockpit(server, settings);
}

/** Without a server there is no room: says why, and ends. */
function giveUp(error: unknown): void {
  tellStartFailed(error, {
    showErrorBox: (title, content) => dialog.showErrorBox(title, content),
    locale: app.getLocale(),
  });
  app.exit(1);
}

function openPreferences(): KeyValueFile {
  const file = new Store({ name: 'desktop', clearInvalidConfig: true });
  // It opens a channel of its own, for stores in windows: ours have none, and no call is without a checked sender.
  ipcMain.removeAllListeners('electron-store-get-data');
  return file;
}

function startServer(settings: Settings): ServerHost {
  return startServerHost({
    fork: () =>
      utilityProcess.fork(join(here, 'server-process.js'), [], {
        serviceName: 'Quarterdeck server',
        stdio: 'inherit',
      }),
    options: startOptions({
      args: process.argv.slice(1),
      env: process.env,
      userData: app.getPath('userData'),
      lastPort: settings.serverPort.read(),
      origin: APP_ORIGIN,
      rendererDir: renderer,
    }),
    sleep: (ms, signal) => wait(ms, undefined, { signal }),
    now: () => performance.now(),
  });
}

function serveWindow(server: string): void {
  const files = bundleFiles(renderer);
  protocol.handle(APP_SCHEME, serveBundle({ files, contentPolicy: () => contentPolicy(server) }));
}

function openCockpit(server: ServerHost, settings: Settings): void {
  const window = openMainWindow({
    create: (options) => new BrowserWindow(options),
    screen,
    settings,
    preload: join(here, '../preload/index.cjs'),
    url: `${APP_ORIGIN}/`,
  });
  registerCalls({
    ipcMain,
    isOurs: (sender) => sender === window.webContents,
    handlers: {
      ...serverCalls(server),
      ...appCalls({ version: app.getVersion(), versions: process.versions, platform: process.platform }),
    },
  });
  server.onReady((url) => notify(window.webContents, 'serverReady', { url }));
  app.on('second-instance', () => showWindow(window));
}
