import { copyFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

/** The form of the settings' file that this program writes. */
export const SETTINGS_VERSION = 2;

/** Why a file of settings was put aside. */
export type Aside = 'damaged' | 'newer';

export type Content = Readonly<Record<string, unknown>>;

/** What makes of each form the next one. */
const MIGRATIONS: ReadonlyMap<number, (content: Content) => Content> = new Map([
  // The first form had no version, and one place for the window whatever displays there were: that is not known any more.
  [1, ({ window: _place, ...kept }: Content) => kept],
]);

const contentSchema = z.looseObject({ version: z.int().min(1).optional() });

/**
 * Brings the file of settings to this program's form before anybody opens it. One that cannot be read, and one of a newer
 * program, is put aside under another name, so that nothing in it is lost; the program then begins with its defaults.
 * What an older form said is kept beside it. Null where the file, or its absence, is as it should be.
 */
export function readySettingsFile(path: string): Aside | null {
  if (!existsSync(path)) return null;
  const content = contentIn(readFileSync(path, 'utf8'));
  if (content === undefined) return aside(path, 'damaged');
  const { version = 1 } = content;
  if (version > SETTINGS_VERSION) return aside(path, 'newer');
  if (version < SETTINGS_VERSION) {
    copyFileSync(path, freeName(path, `version-${version}`));
    writeFileSync(`${path}.new`, JSON.stringify(inThisForm(content, version)), { mode: 0o600, flush: true });
    renameSync(`${path}.new`, path);
  }
  return null;
}

/** What an older form said, in the form of this program. */
export function inThisForm(content: Content, from: number): Content {
  let now = content;
  for (let version = from; version < SETTINGS_VERSION; version += 1)
    now = MIGRATIONS.get(version)?.(now) ?? now;
  return { ...now, version: SETTINGS_VERSION };
}

function contentIn(text: string): z.output<typeof contentSchema> | undefined {
  try {
    return contentSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function aside(path: string, why: Aside): Aside {
  renameSync(path, freeName(path, why));
  return why;
}

/** `desktop.damaged.json`, or with a number where there is one already. */
function freeName(path: string, why: string): string {
  const base = path.replace(/\.json$/, '');
  for (let count = 1; ; count += 1) {
    const name = `${base}.${why}${count === 1 ? '' : `-${count}`}.json`;
    if (!existsSync(name)) return name;
  }
}
