import type { GlobalShortcut } from 'electron';
import { SHORTCUTS, type Shortcut, type ShortcutState } from '#shared/desktop/shortcuts.ts';
import type { Setting } from '../settings/settings.ts';

/** What a person chose; null: none. */
export type ChosenShortcuts = Partial<Readonly<Record<Shortcut, string | null>>>;

interface ShortcutDeps {
  readonly globalShortcut: Pick<GlobalShortcut, 'register' | 'unregister'>;
  readonly setting: Setting<ChosenShortcuts>;
  readonly onPress: Readonly<Record<Shortcut, () => void>>;
}

/** The keys that work from anywhere on the machine. */
export interface Shortcuts {
  all(): readonly ShortcutState[];
  set(name: Shortcut, keys: string | null): readonly ShortcutState[];
  /** They were chosen elsewhere: asks for what is wanted now. */
  reread(): void;
  stop(): void;
}

/** Three modifiers: few programs take these, and no keyboard writes a sign by them. */
const DEFAULTS: Readonly<Record<Shortcut, string>> = {
  note: 'CommandOrControl+Alt+Shift+N',
  cockpit: 'CommandOrControl+Alt+Shift+Q',
};

/**
 * Asks the system for the keys, and says of each whether it was given. Another program may have it; on Wayland a desktop
 * may give none at all.
 */
export function registerShortcuts({ globalShortcut, setting, onPress }: ShortcutDeps): Shortcuts {
  const held = new Map<Shortcut, string>();
  const wanted = (name: Shortcut) => wantedShortcuts(setting.read())[name];

  function take(name: Shortcut): void {
    const keys = wanted(name);
    // One that is ours already would be taken from the other of ours.
    if (keys === null || [...held.values()].includes(keys)) return;
    if (attempt(() => globalShortcut.register(keys, onPress[name]))) held.set(name, keys);
  }
  function letGo(name: Shortcut): void {
    const keys = held.get(name);
    held.delete(name);
    if (keys !== undefined) globalShortcut.unregister(keys);
  }
  const all = () => SHORTCUTS.map((name) => ({ name, keys: wanted(name), isHeld: held.has(name) }));

  const letAllGo = () => {
    for (const name of SHORTCUTS) letGo(name);
  };
  const takeAll = () => {
    for (const name of SHORTCUTS) take(name);
  };

  takeAll();
  return {
    all,
    set: (name, keys) => {
      letGo(name);
      setting.write({ ...setting.read(), [name]: keys });
      take(name);
      // What the other wanted and could not have may be free now.
      for (const other of SHORTCUTS) if (!held.has(other)) take(other);
      return all();
    },
    reread: () => {
      // Both first: what the one wants may be what the other has.
      letAllGo();
      takeAll();
    },
    stop: letAllGo,
  };
}

/** The keys that are asked for, where nothing was chosen those that few other programs take. */
export function wantedShortcuts(
  chosen: ChosenShortcuts | undefined,
): Readonly<Record<Shortcut, string | null>> {
  return { ...DEFAULTS, ...chosen };
}

/** Electron throws at keys that this system does not know: then they are not held. */
function attempt(register: () => boolean): boolean {
  try {
    return register();
  } catch {
    return false;
  }
}
