import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { StartError } from '#server/errors.ts';
import { openDatabase } from '#server/store/sqlite/database.ts';
import { migrate } from '#server/store/sqlite/migrations.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const DATABASE = join(import.meta.dirname, 'database.ts');

/** The reason why a folder cannot be opened. */
function refusalOf(folder: string): string {
  try {
    openDatabase(folder).close();
  } catch (error) {
    if (error instanceof StartError) return error.reason;
    throw error;
  }
  return 'none';
}

/** Another process that holds the folder until it is killed. */
async function holder(folder: string): Promise<ChildProcess> {
  const script = `
    import { openDatabase } from ${JSON.stringify(DATABASE)};
    globalThis.held = openDatabase(${JSON.stringify(folder)});
    console.log('open');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout as NodeJS.ReadableStream, 'data');
  return child;
}

test('[LOG-2] the database is in WAL mode with synchronous=FULL, and erases what is deleted', () => {
  const { db, close } = openDatabase(temporaryFolder());
  onTestFinished(close);
  const setting = (name: string) => db.pragma(name, { simple: true });
  expect(setting('journal_mode')).toBe('wal');
  expect(setting('synchronous')).toBe(2);
  expect(setting('secure_delete')).toBe(1);
  expect(setting('foreign_keys')).toBe(1);
  expect(setting('busy_timeout')).toBe(5_000);
});

test('[LOG-2] a data folder belongs to one server, and is free again when that one stops', () => {
  const folder = temporaryFolder();
  const { close } = openDatabase(folder);
  expect(refusalOf(folder)).toBe('data_in_use');
  close();
  expect(refusalOf(folder)).toBe('none');
});

test('[LOG-2] a data folder held by another process is refused, and free at once when that one is killed', async () => {
  const folder = temporaryFolder();
  const child = await holder(folder);
  expect(refusalOf(folder)).toBe('data_in_use');
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(refusalOf(folder)).toBe('none');
});

test('[LOG-2] a database of a newer version is refused, and left as it is', () => {
  const folder = temporaryFolder();
  const { db, close } = openDatabase(folder);
  db.pragma('user_version = 4711');
  close();
  expect(refusalOf(folder)).toBe('data_newer');
  expect(refusalOf(folder)).toBe('data_newer');
});

test('[LOG-2] a folder that cannot be written and a file that is no database each have their own reason', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'file'), '');
  expect(refusalOf(join(folder, 'file'))).toBe('data_unwritable');
  expect(refusalOf(join(folder, 'file', 'inside'))).toBe('data_unwritable');
  mkdirSync(join(folder, 'odd'));
  writeFileSync(join(folder, 'odd', 'quarterdeck.db'), 'This is a letter to my aunt.'.repeat(100));
  expect(refusalOf(join(folder, 'odd'))).toBe('data_damaged');
});

test('[LOG-2] a missing folder is made', () => {
  const folder = join(temporaryFolder(), 'deep', 'inside');
  expect(refusalOf(folder)).toBe('none');
  expect(existsSync(join(folder, 'quarterdeck.db'))).toBe(true);
});

test('[LOG-2] a migration that fails half-way leaves the version before it', () => {
  const db = new Sqlite(':memory:');
  const first = 'CREATE TABLE one (x)';
  const broken = 'CREATE TABLE two (x); CREATE TABLE two (x)';
  expect(() => migrate(db, 'here', [first, broken])).toThrow('already exists');
  expect(db.pragma('user_version', { simple: true })).toBe(1);
  migrate(db, 'here', [first, 'CREATE TABLE two (x)']);
  expect(db.pragma('user_version', { simple: true })).toBe(2);
});
