import { z } from 'zod';
import { type WindowState, windowStateSchema } from '../windows/bounds.ts';

/** A preference that is kept. What is stored is believed only as far as its schema; else there is none. */
export interface Setting<Value> {
  readonly read: () => Value | undefined;
  readonly write: (value: Value) => void;
}

/** The preferences of this machine. Nothing secret: the file can be read by whoever reads the person's files. */
export interface Settings {
  readonly window: Setting<WindowState>;
  /** The server's port of last time, so that links people hold stay true. */
  readonly serverPort: Setting<number>;
}

/** Where preferences lie, such as electron-store. */
export interface KeyValueFile {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
}

/** The preferences in a file. */
export function createSettings(file: KeyValueFile): Settings {
  return {
    window: setting(file, 'window', windowStateSchema),
    serverPort: setting(file, 'serverPort', z.int().min(1).max(65_535)),
  };
}

function setting<Value>(file: KeyValueFile, key: string, schema: z.ZodType<Value>): Setting<Value> {
  return {
    read: () => schema.safeParse(file.get(key)).data,
    write: (value) => file.set(key, value),
  };
}
