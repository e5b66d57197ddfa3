import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { bringUpToDate, desktopBuild, rendererBuild } from '#scripts/steps/build.mjs';

/**
 * A folder for the tests of one file, which is gone after them, whatever they end before; and the app is built when
 * they begin. Called before their own hooks.
 *
 * @param name what tells the folder from those of other files
 */
export function suiteFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `quarterdeck-${name}-`));
  beforeAll(async () => {
    await bringUpToDate(rendererBuild);
    await bringUpToDate(desktopBuild);
  }, 180_000);
  // A browser that was killed still writes for a moment.
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
  return folder;
}
