import { open, rename } from 'node:fs/promises';

/** Writes a file that only this person reads: as a whole or not at all, on the disk when it returns. */
export async function writeWhole(path: string, content: string): Promise<void> {
  const fresh = `${path}.new`;
  const file = await open(fresh, 'w', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(fresh, path);
}
