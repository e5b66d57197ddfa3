import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isHistoryPage } from './folder-files.ts';
import type { Place } from './place.ts';

/** A file is written under this name until it is whole; one that is found was left by a process that died. */
const UNFINISHED = '.unfinished';

/**
 * Brings a folder to these files. Each is there whole at any moment, the old one or the new one, whenever the process dies;
 * one that is as it should be is left alone, so that web servers and copies see what changed. Whatever else lies in the
 * folder is nobody's business here.
 *
 * @throws whatever the disk says
 */
export async function writeFolder(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, content] of files) {
    if ((await contentOf(join(folder, name))) !== content) await put(folder, name, content);
  }
  for (const name of await readdir(folder)) {
    const isOurs = isHistoryPage(name) || (name.startsWith('.') && name.endsWith(UNFINISHED));
    if (isOurs && !files.has(name)) await rm(join(folder, name), { force: true });
  }
}

/** The status page in a folder. */
export function folderPlace(folder: string): Place {
  return { name: folder, bring: (files) => writeFolder(folder, files) };
}

async function contentOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

async function put(folder: string, name: string, content: string): Promise<void> {
  const unfinished = join(folder, `.${name}${UNFINISHED}`);
  const file = await open(unfinished, 'w', 0o644);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(unfinished, join(folder, name));
}
