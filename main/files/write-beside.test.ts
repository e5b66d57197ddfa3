import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { writeBeside } from './write-beside.ts';

it('[TL-6] a file is written whole, over the one that was there', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'paper.pdf');
  writeFileSync(path, 'old');
  await writeBeside(path, Buffer.from('new'));
  expect(readFileSync(path, 'utf8')).toBe('new');
  expect(readdirSync(folder)).toEqual(['paper.pdf']);
});

it('[TL-6] a file that cannot take its place leaves nothing beside it, and what stood there whole', async () => {
  const folder = temporaryFolder();
  // A folder stands where the file should: renaming fails after the bytes were written.
  const path = join(folder, 'paper.pdf');
  mkdirSync(join(path, 'full'), { recursive: true });
  await expect(writeBeside(path, Buffer.from('new'))).rejects.toThrow();
  expect(readdirSync(folder)).toEqual(['paper.pdf']);
  await expect(writeBeside(join(folder, 'gone', 'paper.pdf'), Buffer.from('new'))).rejects.toThrow();
  expect(readdirSync(folder)).toEqual(['paper.pdf']);
});
