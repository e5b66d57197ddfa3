import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';

/** How Electron's program marks the place of its fuses, and their state as it is published: the newest has nine. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const VERSION = 1;
const AS_PUBLISHED = '100110011';

/**
 * A folder like that of Electron's program, in which the program is a text with fuses in it: what is packed around it and
 * how its fuses are set is the packager's real work.
 */
export async function standInElectron(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'quarterdeck-electron-'));
  mkdirSync(join(folder, 'resources'));
  mkdirSync(join(folder, 'locales'));
  for (const locale of ['en-US', 'ja', 'de']) writeFileSync(join(folder, 'locales', `${locale}.pak`), locale);
  // Electron's own page, which the packager takes away.
  const page = join(folder, 'page');
  mkdirSync(page);
  writeFileSync(join(page, 'main.js'), '');
  await createPackage(page, join(folder, 'resources', 'default_app.asar'));
  rmSync(page, { recursive: true });
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox', 'icudtl.dat'])
    writeFileSync(join(folder, name), name);
  writeFileSync(join(folder, 'version'), '45.4.1');
  const program = join(folder, 'electron');
  writeFileSync(
    program,
    Buffer.concat([
      Buffer.from(`\x7fELF, not a program\n${SENTINEL}`, 'latin1'),
      Buffer.from([VERSION, AS_PUBLISHED.length]),
      Buffer.from(AS_PUBLISHED, 'latin1'),
      Buffer.from('\nthe rest'),
    ]),
  );
  chmodSync(program, 0o755);
  return folder;
}
