import { z } from 'zod';
import { appearanceSchema } from '#shared/desktop/appearance.ts';
import { serverExitSchema } from '#shared/desktop/diagnostics.ts';
import { chosenNotificationsSchema } from '#shared/desktop/notifications.ts';
import { MOST_PLACES, placeSchema } from '#shared/desktop/places.ts';
import { chosenShortcutsSchema } from '#shared/desktop/shortcuts.ts';
import { viewSchema } from '#shared/desktop/window-calls.ts';
import { zoomSchema } from '#shared/desktop/zoom.ts';
import { keptSharingSchema } from '../sharing/sharing.ts';
import { placesSchema } from '../windows/places.ts';

/** A preference that is kept. What is stored is believed only as far as its schema; else there is none. */
export interface Setting<Value> {
  readonly read: () => Value | undefined;
  /** Never throws. */
  readonly write: (value: Value) => void;
}

/** The preferences of this machine. Nothing secret: the file can be read by whoever reads the person's files. */
export const SETTINGS = {
  /** Where windows stood, by how the displays were arranged. */
  windowPlaces: placesSchema,
  /** Which windows were open beside the cockpit. */
  openViews: z.array(viewSchema).readonly(),
  /** The server's port of last time, so that links people hold stay true. */
  serverPort: z.int().min(1).max(65_535),
  appearance: appearanceSchema,
  /** The servers besides this machine's own. */
  places: z.array(placeSchema).max(MOST_PLACES),
  /** The id of the place where the windows are. */
  place: z.string(),
  /** Whether this machine is open to its network. */
  sharing: keptSharingSchema,
  /** Whether sessions outlive the program on a system without a key store. */
  keepSecrets: z.boolean(),
  /** Whether newer versions of this program are looked for; only where the person said so (DESK-5). */
  looksForUpdates: z.boolean(),
  /** Which notifications are wanted. What is not among them is. */
  notifications: chosenNotificationsSchema,
  /** The keys that were chosen to work from anywhere; null: none. */
  shortcuts: chosenShortcutsSchema,
  /** How large the cockpit is shown, in Chromium's steps. */
  zoom: zoomSchema,
  /** It was said that a closed window stays in the tray. */
  toldStays: z.boolean(),
  /** The last ends of the server's process that nobody asked for, newest last. */
  serverExits: z.array(serverExitSchema).readonly(),
} as const satisfies Readonly<Record<string, z.ZodType>>;

export type SettingName = keyof typeof SETTINGS;

type Values = { readonly [Name in SettingName]: z.output<(typeof SETTINGS)[Name]> };

export type Settings = { readonly [Name in SettingName]: Setting<Values[Name]> } & {
  /** Writes several of them at once: all, or none where it throws. */
  readonly writeTogether: (values: Partial<Values>) => void;
};

/** Where preferences lie, such as electron-store. */
export interface KeyValueFile {
  get(key: string): unknown;
  /** All of them, or none where it throws. */
  set(values: Readonly<Record<string, unknown>>): void;
}

/**
 * The preferences in a file. One that cannot be written (a full disk, a folder of somebody else's) holds until the program
 * ends, and is written with the next that can be: no server, window or choice waits for a disk.
 *
 * @param onUnwritten told of each that was not written, and why
 */
export function createSettings(
  file: KeyValueFile,
  onUnwritten: (key: SettingName, error: unknown) => void = () => {},
): Settings {
  const unwritten = new Map<string, unknown>();
  const disk: Disk = {
    get: (key) => (unwritten.has(key) ? unwritten.get(key) : file.get(key)),
    set: (values) => {
      file.set({ ...Object.fromEntries(unwritten), ...values });
      unwritten.clear();
    },
    keep: (key, value) => {
      try {
        disk.set({ [key]: value });
      } catch (error) {
        unwritten.set(key, value);
        onUnwritten(key, error);
      }
    },
  };
  return {
    windowPlaces: setting(disk, 'windowPlaces', SETTINGS.windowPlaces),
    openViews: setting(disk, 'openViews', SETTINGS.openViews),
    serverPort: setting(disk, 'serverPort', SETTINGS.serverPort),
    appearance: setting(disk, 'appearance', SETTINGS.appearance),
    places: setting(disk, 'places', SETTINGS.places),
    place: setting(disk, 'place', SETTINGS.place),
    keepSecrets: setting(disk, 'keepSecrets', SETTINGS.keepSecrets),
    looksForUpdates: setting(disk, 'looksForUpdates', SETTINGS.looksForUpdates),
    sharing: setting(disk, 'sharing', SETTINGS.sharing),
    notifications: setting(disk, 'notifications', SETTINGS.notifications),
    shortcuts: setting(disk, 'shortcuts', SETTINGS.shortcuts),
    zoom: setting(disk, 'zoom', SETTINGS.zoom),
    toldStays: setting(disk, 'toldStays', SETTINGS.toldStays),
    serverExits: setting(disk, 'serverExits', SETTINGS.serverExits),
    writeTogether: disk.set,
  };
}

/** The file, and what could not be written to it. */
interface Disk extends KeyValueFile {
  readonly keep: (key: SettingName, value: unknown) => void;
}

function setting<Value>(disk: Disk, key: SettingName, schema: z.ZodType<Value>): Setting<Value> {
  return {
    read: () => schema.safeParse(disk.get(key)).data,
    write: (value) => disk.keep(key, value),
  };
}
