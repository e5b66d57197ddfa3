import { type Display, setDisplays } from './displays.ts';
import { pressKeys } from './global-shortcut.ts';
import { menus, type SeenItem } from './menu.ts';
import { notifications } from './notification.ts';
import { answerWith, asked } from './person.ts';
import { shownTray } from './tray.ts';

/** What a tray shows, as somebody sees it. */
interface SeenTray {
  readonly icon: string;
  readonly toolTip: string;
  readonly items: readonly SeenItem[];
}

/** What only a test asks, and only the double can do. */
export const questions = {
  setDisplays: (displays: readonly Display[]): void => setDisplays(displays),
  tray: (): SeenTray | null => {
    const tray = shownTray();
    if (tray === null) return null;
    return {
      icon: tray.image.toDataURL({ scaleFactor: 2 }),
      toolTip: tray.toolTip,
      items: tray.menu?.seen() ?? [],
    };
  },
  clickInTray: (label: string): void => shownTray()?.menu?.clickOn(label),
  clickTray: (): void => void shownTray()?.emit('click'),
  notifications: () => notifications.shown(),
  allNotifications: () => notifications.history(),
  clickNotification: (title: string): void => notifications.click(title),
  applicationMenu: (): readonly SeenItem[] => menus.application()?.seen() ?? [],
  clickInMenu: (label: string): void => menus.application()?.clickOn(label),
  contextMenu: (): readonly SeenItem[] => menus.popped()?.seen() ?? [],
  pressKeys: (keys: string): void => pressKeys(keys),
  /** What the app asked by a box of the system so far. */
  asked: () => asked(),
  /** The button, from 0, that answers whatever is asked next. */
  answerWith: (button: number): void => answerWith(button),
};

export type Questions = typeof questions;
