import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import {
  app,
  autoUpdater,
  type BrowserWindow,
  clipboard,
  dialog,
  globalShortcut,
  Menu,
  Notification,
  nativeImage,
  Tray,
} from 'electron';
import type { NoticeName } from '#shared/desktop/channels.ts';
import type { Notice } from '#shared/desktop/contract.ts';
import type { KnownAppearance } from '../appearance/appearance.ts';
import type { KnownAttention } from '../attention/known-attention.ts';
import { calmOnFocus, showAttention } from '../attention/show-attention.ts';
import { autostartFile, HIDDEN_FLAG, type StartAtLogin, systemLogin } from '../background/start-at-login.ts';
import { attentionCalls } from '../ipc/attention-calls.ts';
import { backgroundCalls } from '../ipc/background-calls.ts';
import { destinationCalls } from '../ipc/destination-calls.ts';
import { notificationCalls } from '../ipc/notification-calls.ts';
import { notify } from '../ipc/notify.ts';
import { shortcutCalls } from '../ipc/shortcut-calls.ts';
import type { Destinations } from '../links/destinations.ts';
import { showAbout } from '../menu/about.ts';
import { addContextMenu, showMenus } from '../menu/menus.ts';
import { rememberZoom } from '../menu/zoom.ts';
import { createNotifications } from '../notifications/notifications.ts';
import { askBeforeLeaving } from '../quit/ask-before-leaving.ts';
import { askBeforeQuit } from '../quit/ask-before-quit.ts';
import type { Settings } from '../settings/settings.ts';
import { registerShortcuts } from '../shortcuts/shortcuts.ts';
import { closeToTray } from '../tray/close-to-tray.ts';
import { hasTray } from '../tray/has-tray.ts';
import { STAYS, tellStays } from '../tray/tell-stays.ts';
import { showTray } from '../tray/tray.ts';
import { trayIcons } from '../tray/tray-icons.ts';
import type { TrayMenuDeps } from '../tray/tray-menu.ts';
import type { OpenWindows } from '../windows/open-windows.ts';

const { platform } = process;

/** How the program is there for its person while they look elsewhere. */
interface PresenceDeps {
  readonly windows: OpenWindows;
  readonly settings: Settings;
  readonly appearance: KnownAppearance;
  readonly attention: KnownAttention;
  /** How many incidents are open whose room stops with this program. */
  readonly openHere: () => number;
  /** Whether the screen is locked. */
  readonly isLocked: () => boolean;
  readonly destinations: Destinations;
  readonly hasTray: boolean;
  readonly showCockpit: () => void;
  /** What other parts put into the tray. */
  readonly trayMenu: Pick<TrayMenuDeps, 'openWindow' | 'letOthersJoin'>;
}

/** Whether this desktop has a tray: asked once, before the window opens. */
export function askForTray(): Promise<boolean> {
  const run = promisify(execFile);
  return hasTray({
    platform,
    said: app.commandLine.getSwitchValue('tray'),
    run: async (program, args) => (await run(program, args, { timeout: 2_000 })).stdout,
  });
}

/** Started by the system at login: into the tray, without a window. */
export function startsHidden(tray: boolean): boolean {
  const atLogin = platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin;
  return tray && (atLogin || process.argv.includes(HIDDEN_FLAG));
}

/**
 * Puts the program into tray, badge, notifications, shortcuts and menus, before the first window opens. Returns what
 * answers the cockpit about them.
 */
export function startPresence(deps: PresenceDeps) {
  const { windows, settings, appearance, attention, openHere, destinations, trayMenu } = deps;
  const icons = trayIcons(() => nativeImage.createEmpty(), platform);
  const cockpit = () => windows.find('cockpit');
  const showCockpit = () => destinations.go(null);
  const tell = <Name extends NoticeName>(name: Name, notice: Notice<Name>) => {
    const window = cockpit();
    if (window !== undefined) notify(window.webContents, name, notice);
  };

  const notifications = createNotifications({
    isSupported: () => Notification.isSupported(),
    create: (options) => new Notification(options),
    isLookedAt: () => cockpit()?.isFocused() === true,
    setting: settings.notifications,
    platform,
    isLocked: deps.isLocked,
    language: () => appearance.now().language,
    onClick: destinations.go,
    onAnswer: (id) => tell('notificationAnswered', { id }),
  });
  destinations.onGo((waits) => {
    deps.showCockpit();
    notifications.end(STAYS);
    if (waits) tell('destinationWaits', {});
  });
  const shortcuts = registerShortcuts({
    globalShortcut,
    setting: settings.shortcuts,
    onPress: { note: () => destinations.go({ to: 'note-line' }), cockpit: showCockpit },
  });
  const quitting = askBeforeQuit({
    app,
    autoUpdater,
    openHere,
    appearance,
    ask: (question) => dialog.showMessageBox(question),
  });
  const tray = deps.hasTray
    ? showTray({
        create: (image) => new Tray(image),
        buildMenu: Menu.buildFromTemplate,
        icon: icons.tray,
        attention,
        appearance,
        go: destinations.go,
        showCockpit,
        ...trayMenu,
        quit: () => app.quit(),
      })
    : null;
  const zoom = rememberZoom(settings.zoom, () => cockpit()?.webContents);
  const menus = { menu: Menu, clipboard, appearance, platform };
  const stopMenus = showMenus({
    ...menus,
    isDevelopment: !app.isPackaged,
    actions: {
      about: () => showAbout(app),
      thisMachine: () => destinations.go({ to: 'desktop' }),
      firstIncident: () => destinations.go({ to: 'rooms' }),
      papers: () => destinations.go({ to: 'papers' }),
      diagnostics: () => destinations.go({ to: 'diagnostics' }),
      showCockpit,
      zoom: zoom.change,
    },
  });
  const stopAttention = showAttention({ app, cockpit, attention, appearance, platform, mark: icons.mark });
  const stopFollowing = eachCockpit(windows, (window) => {
    closeToTray({
      window,
      platform,
      hasTray: deps.hasTray,
      isEnding: quitting.isEnding,
      askToQuit: () => app.quit(),
      tellStays: () => tellStays({ appearance, notifications, setting: settings.toldStays }),
    });
    askBeforeLeaving({ window, dialog, appearance, onStay: quitting.stay });
    calmOnFocus(window);
    zoom.follow(window.webContents);
    addContextMenu(window.webContents, menus);
  });
  // A click on the program's icon in the dock.
  app.on('activate', showCockpit);

  return {
    handlers: {
      ...attentionCalls(attention),
      ...destinationCalls(destinations),
      ...notificationCalls(notifications),
      ...shortcutCalls(shortcuts),
      ...backgroundCalls({ hasTray: deps.hasTray, login: startAtLogin() }),
    },
    /** Whether the program ends, so that its windows close. */
    isEnding: quitting.isEnding,
    /** Keys and size were chosen elsewhere: they hold from now on. */
    reread: () => {
      shortcuts.reread();
      zoom.reread();
    },
    /** Draws the tray anew: something that another part put there has changed. */
    refreshTray: () => tray?.refresh(),
    stop: () => {
      app.off('activate', showCockpit);
      stopFollowing();
      stopAttention();
      stopMenus();
      tray?.stop();
      quitting.stop();
      shortcuts.stop();
      notifications.stop();
    },
  };
}

/** Does something with each cockpit that opens: one that was lost is opened anew. */
function eachCockpit(windows: OpenWindows, meet: (window: BrowserWindow) => void): () => void {
  let known: BrowserWindow | undefined;
  return windows.onChange(() => {
    const now = windows.find('cockpit');
    if (now !== undefined && now !== known) meet(now);
    known = now;
  });
}

function startAtLogin(): StartAtLogin {
  if (platform !== 'linux') return systemLogin(app);
  // An AppImage runs from a place that is another one each time; the file that was started is told by its variable.
  const program = process.env['APPIMAGE'] ?? process.execPath;
  return autostartFile({
    folder: join(app.getPath('appData'), 'autostart'),
    command: app.isPackaged ? [program] : [program, app.getAppPath()],
    files: {
      exists: existsSync,
      write: (path, text) => {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, text);
      },
      remove: (path) => rmSync(path, { force: true }),
    },
  });
}
