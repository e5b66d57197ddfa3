import type { Menu, MenuItemConstructorOptions, NativeImage, Tray } from 'electron';
import type { AttentionLevel } from '#shared/desktop/attention.ts';
import type { KnownAppearance } from '../appearance/appearance.ts';
import type { KnownAttention } from '../attention/known-attention.ts';
import { attentionSentence } from '../attention/words.ts';
import { type TrayMenuDeps, trayMenu } from './tray-menu.ts';

interface TrayDeps extends TrayMenuDeps {
  readonly create: (image: NativeImage) => Tray;
  readonly buildMenu: (template: MenuItemConstructorOptions[]) => Menu;
  readonly icon: (level: AttentionLevel) => NativeImage;
  readonly attention: KnownAttention;
  readonly appearance: KnownAppearance;
}

/** What the tray shows follows what it knows. */
export interface ShownTray {
  /** Draws it anew: something changed that it does not hear of by itself. */
  readonly refresh: () => void;
  readonly stop: () => void;
}

/** Puts the program into the tray: how things stand by shape, colour and words, and a menu. */
export function showTray(deps: TrayDeps): ShownTray {
  const { create, buildMenu, icon, attention, appearance, ...menu } = deps;
  const tray = create(icon(attention.now().level));
  const refresh = () => {
    const now = attention.now();
    const { language } = appearance.now();
    tray.setImage(icon(now.level));
    tray.setToolTip(`Quarterdeck: ${attentionSentence(now, language)}`);
    tray.setContextMenu(buildMenu(trayMenu(now, language, menu)));
  };
  const stops = [attention.onChange(refresh), appearance.onChange(refresh)];
  // On macOS, and for many desktops of Linux, a click opens the menu.
  tray.on('click', () => menu.showCockpit());
  refresh();
  return {
    refresh,
    stop: () => {
      for (const stop of stops) stop();
      tray.destroy();
    },
  };
}
