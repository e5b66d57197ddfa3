import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { mediaType } from './media-types.ts';

/**
 * Every file that the window may ask for, by its path in the address (`/assets/index-1a2b.js`). Hidden files, links
 * and files of no known type are left out.
 */
export function bundleFiles(folder: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const parts = relative(folder, path).split(sep);
    if (!entry.isFile() || mediaType(path) === undefined || parts.some((part) => part.startsWith('.')))
      continue;
    files.set(`/${parts.join('/')}`, path);
  }
  return files;
}
