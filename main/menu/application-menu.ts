import type { MenuItemConstructorOptions } from 'electron';
import type { Language } from '../appearance/appearance.ts';
import { type MenuWords, menuWords } from './words.ts';

export interface MenuActions {
  readonly about: () => void;
  /** The page of the program on this machine. */
  readonly thisMachine: () => void;
  readonly showCockpit: () => void;
  readonly zoom: (way: 'in' | 'out' | 'reset') => void;
  /** The first page, which has the steps of a first incident. */
  readonly firstIncident: () => void;
  /** The papers of the room, to print or to keep. */
  readonly papers: () => void;
  readonly diagnostics: () => void;
}

interface MenuDeps {
  readonly language: Language;
  readonly platform: NodeJS.Platform;
  /** Reloading and the developer tools are for who works on the program. */
  readonly isDevelopment: boolean;
  readonly actions: MenuActions;
}

const LINE: MenuItemConstructorOptions = { type: 'separator' };

/**
 * The menus of the program, as people of the platform expect them. No entry takes a key of the cockpit: those are single
 * letters and Mod+K, and no entry here acts on a room.
 */
export function applicationMenu(deps: MenuDeps): MenuItemConstructorOptions[] {
  const words = menuWords(deps.language, deps.platform);
  const isMac = deps.platform === 'darwin';
  return [
    ...(isMac ? [appMenu(words, deps.actions)] : []),
    fileMenu(words, deps.actions, isMac),
    editMenu(words),
    viewMenu(words, deps),
    windowMenu(words, deps.actions, isMac),
    helpMenu(words, deps.actions, isMac),
  ];
}

function appMenu(words: MenuWords, actions: MenuActions): MenuItemConstructorOptions {
  return {
    label: 'Quarterdeck',
    submenu: [
      { label: words.about, click: () => actions.about() },
      LINE,
      { label: words.thisMachine, accelerator: 'Command+,', click: () => actions.thisMachine() },
      LINE,
      { role: 'services', label: words.services },
      LINE,
      { role: 'hide', label: words.hide },
      { role: 'hideOthers', label: words.hideOthers },
      { role: 'unhide', label: words.unhide },
      LINE,
      { role: 'quit', label: words.quit },
    ],
  };
}

function fileMenu(words: MenuWords, actions: MenuActions, isMac: boolean): MenuItemConstructorOptions {
  return {
    label: words.file,
    submenu: [
      { label: words.papers, accelerator: 'CommandOrControl+P', click: () => actions.papers() },
      LINE,
      ...(isMac
        ? []
        : [{ label: words.thisMachine, accelerator: 'Control+,', click: () => actions.thisMachine() }, LINE]),
      { role: 'close', label: words.close },
      ...(isMac ? [] : [{ role: 'quit', label: words.quit, accelerator: 'Control+Q' } as const]),
    ],
  };
}

function editMenu(words: MenuWords): MenuItemConstructorOptions {
  return {
    label: words.edit,
    submenu: [
      { role: 'undo', label: words.undo },
      { role: 'redo', label: words.redo },
      LINE,
      { role: 'cut', label: words.cut },
      { role: 'copy', label: words.copy },
      { role: 'paste', label: words.paste },
      { role: 'pasteAndMatchStyle', label: words.pasteAsText },
      { role: 'selectAll', label: words.selectAll },
    ],
  };
}

function viewMenu(words: MenuWords, { actions, isDevelopment }: MenuDeps): MenuItemConstructorOptions {
  return {
    label: words.view,
    submenu: [
      // Not the roles of Electron: those do not tell, and how large somebody needs it is remembered.
      { label: words.zoomIn, accelerator: 'CommandOrControl+Plus', click: () => actions.zoom('in') },
      { label: words.zoomOut, accelerator: 'CommandOrControl+-', click: () => actions.zoom('out') },
      { label: words.zoomReset, accelerator: 'CommandOrControl+0', click: () => actions.zoom('reset') },
      LINE,
      { role: 'togglefullscreen', label: words.fullScreen },
      ...(isDevelopment
        ? [
            LINE,
            { role: 'reload', label: words.reload } as const,
            { role: 'toggleDevTools', label: words.devTools } as const,
          ]
        : []),
    ],
  };
}

function windowMenu(words: MenuWords, actions: MenuActions, isMac: boolean): MenuItemConstructorOptions {
  return {
    label: words.window,
    submenu: [
      { role: 'minimize', label: words.minimise },
      { label: words.cockpit, click: () => actions.showCockpit() },
      ...(isMac ? [LINE, { role: 'front', label: words.front } as const] : []),
    ],
  };
}

function helpMenu(words: MenuWords, actions: MenuActions, isMac: boolean): MenuItemConstructorOptions {
  return {
    role: 'help',
    label: words.help,
    submenu: [
      { label: words.firstIncident, click: () => actions.firstIncident() },
      { label: words.diagnostics, click: () => actions.diagnostics() },
      ...(isMac ? [] : [LINE, { label: words.about, click: () => actions.about() }]),
    ],
  };
}
