import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { mediaType } from './media-types.ts';

/**
 * Every file that the window may ask for, by its path in the address (`/assets/index-1a2b.js`). Hidden files, links
 * and files of no known type are left out.
 */
export function bundleFiles(folder: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const path of below(folder))
    if (mediaType(path) !== undefined) files.set(`/${relative(folder, path).split(sep).join('/')}`, path);
  return files;
}

/** Step by step: Node's own recursion goes through links to folders, out of the bundle. */
function below(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.')) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return below(path);
    return entry.isFile() ? [path] : [];
  });
}
