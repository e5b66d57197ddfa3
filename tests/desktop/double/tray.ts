import type { MenuDouble } from './menu.ts';
import type { Image } from './native-image.ts';
import { KnownEvents, refusing } from './refusing.ts';

/** The double of a `Tray`: what it was given, kept. */
class TrayDouble extends KnownEvents {
  image: Image;
  toolTip = '';
  menu: MenuDouble | null = null;

  constructor(image: Image) {
    super('tray', ['click', 'right-click']);
    this.image = image;
    shown = this;
  }

  setImage(image: Image): void {
    this.image = image;
  }

  setToolTip(toolTip: string): void {
    this.toolTip = toolTip;
  }

  setContextMenu(menu: MenuDouble | null): void {
    this.menu = menu;
  }

  destroy(): void {
    if (shown === this) shown = null;
  }
}

let shown: TrayDouble | null = null;

/** What the tray shows; null where the app put nothing there. */
export function shownTray(): TrayDouble | null {
  return shown;
}

/** The double of `Tray`: a constructor by proxy. */
export const Tray = new Proxy(
  refusing('Tray', function tray() {}),
  { construct: (_target, [image]: [Image]) => refusing('tray', new TrayDouble(image)) },
);
