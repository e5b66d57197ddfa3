import type { Clipboard, Menu, MenuItemConstructorOptions, WebContents } from 'electron';
import type { KnownAppearance } from '../appearance/appearance.ts';
import { applicationMenu, type MenuActions } from './application-menu.ts';
import { contextMenu } from './context-menu.ts';

interface SharedDeps {
  readonly menu: {
    buildFromTemplate(template: MenuItemConstructorOptions[]): Menu;
    setApplicationMenu(menu: Menu): void;
  };
  readonly appearance: KnownAppearance;
  readonly platform: NodeJS.Platform;
}

interface MenusDeps extends SharedDeps {
  readonly isDevelopment: boolean;
  readonly actions: MenuActions;
}

/** The program's menus, in the person's language. Returns how to stop following it. */
export function showMenus({ menu, appearance, ...deps }: MenusDeps): () => void {
  const draw = () => {
    const template = applicationMenu({ language: appearance.now().language, ...deps });
    menu.setApplicationMenu(menu.buildFromTemplate(template));
  };
  const stopListening = appearance.onChange(draw);
  draw();
  return stopListening;
}

interface ContextDeps extends SharedDeps {
  readonly clipboard: Pick<Clipboard, 'writeText'>;
}

/** What a right click on a page offers, in the person's language. */
export function addContextMenu(
  contents: Pick<WebContents, 'on' | 'replaceMisspelling'>,
  { menu, appearance, platform, clipboard }: ContextDeps,
): void {
  contents.on('context-menu', (_clicked, params) => {
    const template = contextMenu(params, {
      language: appearance.now().language,
      platform,
      replaceMisspelling: (word) => contents.replaceMisspelling(word),
      copyText: (text) => clipboard.writeText(text),
    });
    if (template.length > 0) menu.buildFromTemplate(template).popup();
  });
}
