import { refusing } from './refusing.ts';

const held = new Map<string, () => void>();

/** Keys that “another program” has. */
const TAKEN = new Set(['CommandOrControl+Alt+F12']);

/** Presses keys anywhere on the machine. */
export function pressKeys(keys: string): void {
  const press = held.get(keys);
  if (press === undefined) throw new Error(`nobody has the keys ${keys}`);
  press();
}

/** The double of `globalShortcut`: no key is really heard. */
export const globalShortcut = refusing('globalShortcut', {
  register: (keys: string, press: () => void): boolean => {
    if (TAKEN.has(keys) || held.has(keys)) return false;
    held.set(keys, press);
    return true;
  },
  unregister: (keys: string): void => {
    held.delete(keys);
  },
  isRegistered: (keys: string): boolean => held.has(keys),
});
