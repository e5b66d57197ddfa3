import { z } from 'zod';

/** Keys that a shortcut for the whole machine may end with, by the names that Electron has for them. */
const KEY = /^(?:[A-Z0-9]|F(?:[1-9]|1\d|2[0-4])|Space|Up|Down|Left|Right|Home|End|PageUp|PageDown|Insert)$/;

const MODIFIERS = ['CommandOrControl', 'Control', 'Command', 'Alt', 'Shift', 'Super'] as const;

/** A function key alone is rarely any program's; a letter is, also with one modifier. */
const FEWEST_MODIFIERS = 2;

/**
 * A shortcut as Electron writes it, such as `CommandOrControl+Alt+N`. Every program of the machine loses it to us: so it
 * has two modifiers, or one and a function key.
 */
export const acceleratorSchema = z
  .string()
  .max(60)
  .refine((keys) => {
    const parts = keys.split('+');
    const key = parts.pop() ?? '';
    const isKnown = parts.every((part) => MODIFIERS.some((modifier) => modifier === part));
    const fewest = /^F\d/.test(key) ? 1 : FEWEST_MODIFIERS;
    return KEY.test(key) && isKnown && new Set(parts).size === parts.length && parts.length >= fewest;
  }, 'two modifiers and a key');
