import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';

/** A number from 0 up to below `below`, from a seed: the same again for the same seed. */
export type Roll = (below: number) => number;

export function rollFrom(seed: number): Roll {
  let state = (seed * 2_654_435_761 + 1) >>> 0;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e37_79b9) >>> 0;
    state ^= state >>> 13;
    return (state >>> 0) % below;
  };
}

const PAGE = 4096;

type Harm = (folder: string, roll: Roll) => void;

function db(folder: string): string {
  return join(folder, 'quarterdeck.db');
}

function wal(folder: string): string {
  return `${db(folder)}-wal`;
}

function shm(folder: string): string {
  return `${db(folder)}-shm`;
}

function edit(path: string, change: (bytes: Buffer) => void): void {
  const bytes = readFileSync(path);
  change(bytes);
  writeFileSync(path, bytes);
}

function flip(bytes: Buffer, roll: Roll): void {
  const at = roll(bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << roll(8));
}

function pageAt(bytes: Buffer, roll: Roll): Buffer {
  const page = roll(Math.floor(bytes.length / PAGE));
  return bytes.subarray(page * PAGE, (page + 1) * PAGE);
}

/** What can become of a data folder whose server was killed, by a disk, by a person or by another program. */
export const HARMS: Readonly<Record<string, Harm>> = {
  'a flipped bit in the database': (folder, roll) => edit(db(folder), (bytes) => flip(bytes, roll)),
  'sixteen flipped bits in the database': (folder, roll) =>
    edit(db(folder), (bytes) => {
      for (let n = 0; n < 16; n += 1) flip(bytes, roll);
    }),
  'a flipped bit in the log': (folder, roll) => edit(wal(folder), (bytes) => flip(bytes, roll)),
  'sixteen flipped bits in the log': (folder, roll) =>
    edit(wal(folder), (bytes) => {
      for (let n = 0; n < 16; n += 1) flip(bytes, roll);
    }),
  'a flipped bit in the index of the log': (folder, roll) => edit(shm(folder), (bytes) => flip(bytes, roll)),
  'a cut database': (folder, roll) => truncateSync(db(folder), roll(readFileSync(db(folder)).length)),
  'a cut log': (folder, roll) => truncateSync(wal(folder), roll(readFileSync(wal(folder)).length)),
  'a zeroed page in the database': (folder, roll) => edit(db(folder), (bytes) => pageAt(bytes, roll).fill(0)),
  'a zeroed page in the log': (folder, roll) => edit(wal(folder), (bytes) => pageAt(bytes, roll).fill(0)),
  'two swapped pages in the database': (folder, roll) =>
    edit(db(folder), (bytes) => {
      const [one, other] = [pageAt(bytes, roll), pageAt(bytes, roll)];
      const kept = Buffer.from(one);
      one.set(other);
      other.set(kept);
    }),
  'a page of noise in the database': (folder, roll) =>
    edit(db(folder), (bytes) => {
      const page = pageAt(bytes, roll);
      for (let at = 0; at < page.length; at += 1) page[at] = roll(256);
    }),
  'a missing log': (folder) => rmSync(wal(folder)),
  'a missing database with its log left': (folder) => rmSync(db(folder)),
  'an empty database': (folder) => truncateSync(db(folder), 0),
  'a text file in its place': (folder) =>
    writeFileSync(db(folder), 'This is a letter to my aunt.\n'.repeat(99)),
  'another program’s database in its place': (folder) => {
    for (const path of [db(folder), wal(folder), shm(folder)]) rmSync(path, { force: true });
    const other = new Sqlite(db(folder));
    other.exec("CREATE TABLE albums (title TEXT); INSERT INTO albums VALUES ('Kind of Blue')");
    other.close();
  },
  'everything gone but the backups': (folder) => {
    for (const path of [db(folder), wal(folder), shm(folder)]) if (existsSync(path)) rmSync(path);
  },
};
