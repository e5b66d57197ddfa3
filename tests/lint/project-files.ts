import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const projectRoot = join(import.meta.dirname, '../..');
const made = new Set(['.git', 'node_modules', 'dist', 'out', 'data', 'test-results', 'playwright-report']);
const binary = /\.(?:png|ico|icns|wav|ogg|woff2|gz|db|db-shm|db-wal|tsbuildinfo)$/;

/**
 * Every text file of the project below the given folders. Walked, not asked of git: the tests must also run in an
 * unpacked archive.
 */
export function projectFiles(...folders: readonly string[]): readonly string[] {
  return (folders.length === 0 ? [''] : folders).flatMap(filesBelow).filter((path) => !binary.test(path));
}

function filesBelow(folder: string): readonly string[] {
  const entries = readdirSync(join(projectRoot, folder), { withFileTypes: true });
  return entries.flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return folder === '' && made.has(entry.name) ? [] : filesBelow(path);
    return entry.isFile() ? [path] : [];
  });
}

/** The text of a project file. */
export function textOf(path: string): string {
  return readFileSync(join(projectRoot, path), 'utf8');
}
