import { refusing } from './refusing.ts';

interface Template {
  readonly label?: string;
  readonly role?: string;
  readonly type?: 'normal' | 'separator' | 'checkbox' | 'submenu';
  readonly enabled?: boolean;
  readonly checked?: boolean;
  readonly accelerator?: string;
  readonly click?: (item: object, window: undefined, event: object) => void;
  readonly submenu?: readonly Template[];
}

/** An entry as somebody reads it. */
export interface SeenItem {
  readonly type: string;
  readonly label: string;
  readonly role?: string;
  readonly enabled: boolean;
  readonly checked: boolean;
  readonly accelerator?: string;
  readonly items: readonly SeenItem[];
}

const KNOWN = new Set(['label', 'role', 'type', 'enabled', 'checked', 'accelerator', 'click', 'submenu']);

/** The roles that have words of their own: an app with two languages says its own for each. */
const ROLES = new Set([
  'undo',
  'redo',
  'cut',
  'copy',
  'paste',
  'pasteAndMatchStyle',
  'selectAll',
  'reload',
  'toggleDevTools',
  'togglefullscreen',
  'minimize',
  'close',
  'quit',
  'help',
]);

/** The double of a `MenuItem`: what the template said, checked. */
class ItemDouble {
  readonly label: string;
  readonly role: string | undefined;
  readonly type: string;
  readonly enabled: boolean;
  readonly checked: boolean;
  readonly accelerator: string | undefined;
  readonly submenu: MenuDouble | undefined;
  readonly #click: Template['click'];

  constructor(template: Template) {
    for (const key of Object.keys(template))
      if (!KNOWN.has(key)) throw new Error(`the double does not have menu items with ${key}`);
    const { role, submenu } = template;
    if (role !== undefined && !ROLES.has(role)) throw new Error(`the double does not have the role ${role}`);
    this.label = template.label ?? '';
    this.role = role;
    this.type = template.type ?? (submenu === undefined ? 'normal' : 'submenu');
    this.enabled = template.enabled ?? true;
    this.checked = template.checked ?? false;
    this.accelerator = template.accelerator;
    this.submenu = submenu === undefined ? undefined : new MenuDouble(submenu);
    this.#click = template.click;
  }

  /** As a person's: nothing happens where the entry is grey. */
  click(): void {
    if (this.enabled) this.#click?.(this, undefined, {});
  }

  seen(): SeenItem {
    const { type, label, role, enabled, checked, accelerator, submenu } = this;
    return {
      type,
      // A single & only marks a key; two of them are one that is read.
      label: label.replace(/&(.)/g, '$1'),
      ...(role === undefined ? {} : { role }),
      enabled,
      checked,
      ...(accelerator === undefined ? {} : { accelerator }),
      items: submenu?.seen() ?? [],
    };
  }
}

/** The double of a `Menu`. It is kept, and shown nowhere. */
export class MenuDouble {
  readonly items: readonly ItemDouble[];

  constructor(template: readonly Template[]) {
    this.items = template.map((item) => new ItemDouble(item));
  }

  popup(): void {
    popped = this;
  }

  seen(): readonly SeenItem[] {
    return this.items.map((item) => item.seen());
  }

  /** Clicks the entry with these words, wherever it is; refuses where there is none, or it cannot be clicked. */
  clickOn(label: string): void {
    const item = this.#all().find((one) => one.seen().label === label);
    if (item === undefined || !item.enabled) throw new Error(`there is no entry “${label}” to click`);
    item.click();
  }

  #all(): readonly ItemDouble[] {
    return this.items.flatMap((item) => [item, ...(item.submenu?.items ?? [])]);
  }
}

let application: MenuDouble | null = null;
let popped: MenuDouble | null = null;

/** What is at the top of the program, and what was opened by a right click last. */
export const menus = { application: () => application, popped: () => popped };

/** The double of `Menu`. */
export const Menu = refusing('Menu', {
  buildFromTemplate: (template: readonly Template[]) => refusing('menu', new MenuDouble(template)),
  setApplicationMenu: (menu: MenuDouble | null): void => {
    application = menu;
  },
  getApplicationMenu: () => application,
});
