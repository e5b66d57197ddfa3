import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '#shared/time/instant.ts';
import { StartError } from '../errors.ts';
import { BESIDE, databaseFile } from '../store/sqlite/database-file.ts';
import { examineFile } from '../store/sqlite/examine-file.ts';
import { faultyFiles } from '../store/sqlite/examine-files.ts';
import { carryAccess, type LooseLog, openLooseLog, workApart } from '../store/sqlite/loose-database.ts';
import { mended } from '../store/sqlite/write-ahead-log.ts';
import { listBackups } from './backup-files.ts';
import { takePlace } from './incoming.ts';
import { UNFINISHED } from './make-backup.ts';
import type { Missing } from './missing.ts';
import { noteLosses, salvage } from './salvage.ts';
import { stampOf } from './stamp.ts';

export interface HealOptions {
  readonly dataDir: string;
  /** Where the server's own backups are. */
  readonly backups: string;
  readonly now: Instant;
}

/** What was found wrong with a data folder. */
export interface Damage {
  readonly problem: string;
  /** Whether the newest commits are certainly gone, and nothing tells how many they were. */
  readonly tailIsLost: boolean;
}

interface DamagedFile {
  readonly incident: string;
  readonly key: string | null;
  readonly seq: number;
}

/** How a damaged folder was made whole. */
export interface Healed {
  /** What was wrong. */
  readonly problem: string;
  /** When the backup was made that it stands on; null where none was needed. */
  readonly backedUpAt: Instant | null;
  /** Numbers that could not be saved. */
  readonly missing: readonly Missing[];
  /** Events that are there, but whose files are damaged; without their names, which people wrote. */
  readonly damagedFiles: readonly DamagedFile[];
  /** Whether people, sessions and invitations are those of before the damage, or those of the backup. */
  readonly accessIsCurrent: boolean;
  /** Where the damaged files are kept. */
  readonly aside: string;
}

/**
 * Makes a damaged data folder whole: from its own files where only the write-ahead log has a fault, otherwise from
 * the newest backup that verifies and everything after it that the damaged files still prove. These are kept aside.
 * Whoever calls holds the folder.
 *
 * @throws StartError where there is nothing to stand on. Then nothing has changed.
 */
export function heal({ dataDir, backups, now }: HealOptions, { problem, tailIsLost }: Damage): Healed {
  return onBench(dataDir, now, (bench, aside) => {
    const damaged = copyOf(dataDir, join(bench, 'damaged.db'));
    const base = { problem, aside: join(dataDir, aside) };
    if (damaged !== null && !tailIsLost && holdsAll(damaged)) {
      const damagedFiles = damagedFilesIn(damaged.path);
      takePlace(dataDir, damaged.path, aside);
      return { ...base, backedUpAt: null, missing: [], damagedFiles, accessIsCurrent: true };
    }
    for (const stand of standsOf(dataDir, backups)) {
      const plan = { stand, damaged, tailIsLost, path: join(bench, 'restored.db'), now };
      // What is damaged in the sessions must not cost the record: then those of the backup have to do.
      const built = build(plan, carryAccess) ?? build(plan, () => false);
      if (built === null) continue;
      takePlace(dataDir, built.path, aside);
      const { path: _, ...rest } = built;
      return { ...base, backedUpAt: stand.at, ...rest };
    }
    throw new StartError('data_damaged', { path: dataDir, problem });
  });
}

/**
 * Reads a last commit back that SQLite would pass over, where all of it is there and verifies: a fault in it looks to
 * SQLite like a write that a power cut tore. One that is not whole is left to SQLite, which takes it back.
 */
export function readLastCommit({ dataDir, now }: HealOptions): boolean {
  return onBench(dataDir, now, (bench, aside) => {
    const copy = copyOf(dataDir, join(bench, 'damaged.db'));
    if (copy === null || !holdsAll(copy)) return false;
    takePlace(dataDir, copy.path, aside);
    return true;
  });
}

function onBench<Result>(
  dataDir: string,
  now: Instant,
  work: (bench: string, aside: string) => Result,
): Result {
  const aside = `damaged-${stampOf(now)}`;
  const bench = join(dataDir, `${aside}${UNFINISHED}`);
  try {
    mkdirSync(bench, { recursive: true, mode: 0o700 });
    return work(bench, aside);
  } finally {
    rmSync(bench, { recursive: true, force: true });
  }
}

/** Something whole to stand on, to which is added what the damaged files prove of the time after it. */
interface Stand {
  /** Of a backup; null for the folder's own files as SQLite reads them. */
  readonly at: Instant | null;
  readonly copyTo: (path: string) => void;
}

/** The backups, the newest first, and then the folder's own files: they may be whole as far as they go. */
function standsOf(dataDir: string, backups: string): readonly Stand[] {
  const database = databaseFile(dataDir);
  const own: Stand = {
    at: null,
    copyTo(path) {
      copyFileSync(database, path);
      if (existsSync(`${database}-wal`)) copyFileSync(`${database}-wal`, `${path}-wal`);
    },
  };
  const made = listBackups(backups).map(({ path: from, at }): Stand => {
    return { at, copyTo: (path) => copyFileSync(from, path) };
  });
  return existsSync(database) ? [...made, own] : made;
}

interface Copy {
  readonly path: string;
  /** Whether all that the write-ahead log had is in it. */
  readonly complete: boolean;
}

/** Work is done on a copy, so that opening it changes nothing of what is kept aside. */
function copyOf(dataDir: string, path: string): Copy | null {
  const database = databaseFile(dataDir);
  try {
    copyFileSync(database, path);
    chmodSync(path, 0o600);
    if (!existsSync(`${database}-wal`)) return { path, complete: true };
    const bytes = readFileSync(`${database}-wal`);
    const log = mended(bytes) ?? { bytes, dropped: 0 };
    writeFileSync(`${path}-wal`, log.bytes, { mode: 0o600 });
    return { path, complete: log.dropped === 0 };
  } catch {
    return null;
  }
}

/** Whether the copy, with all of its write-ahead log read back, is whole. It is one file then. */
function holdsAll({ path, complete }: Copy): boolean {
  if (!complete || !existsSync(`${path}-wal`)) return false;
  try {
    return examineFile(path).ok && workApart(path, () => undefined).ok;
  } catch {
    return false;
  }
}

function damagedFilesIn(path: string): readonly DamagedFile[] {
  return faultyFiles(path).map(({ incident, key, seq }) => ({ incident, key, seq }));
}

interface Built extends Pick<Healed, 'missing' | 'damagedFiles' | 'accessIsCurrent'> {
  readonly path: string;
}

interface Plan {
  readonly stand: Stand;
  readonly damaged: Copy | null;
  readonly tailIsLost: boolean;
  readonly path: string;
  readonly now: Instant;
}

function build(
  { stand, damaged, tailIsLost, path, now }: Plan,
  carry: (from: string, to: string) => boolean,
): Built | null {
  try {
    for (const suffix of ['', ...BESIDE]) rmSync(path + suffix, { force: true });
    stand.copyTo(path);
    chmodSync(path, 0o600);
    if (!examineFile(path).ok) return null;
    let missing: readonly Missing[] = [];
    const log = damaged === null ? NOTHING : (openedLog(damaged.path) ?? NOTHING);
    const examination = workApart(path, (store) => {
      missing = salvage(log, store, tailIsLost || damaged?.complete === false);
      noteLosses(store, missing, stand.at, now);
    });
    log.close();
    const accessIsCurrent = damaged !== null && carry(damaged.path, path);
    if (!examination.ok || !examineFile(path).ok) return null;
    return { path, missing, damagedFiles: damagedFilesIn(path), accessIsCurrent };
  } catch {
    // This one cannot be built on; an older one may.
    return null;
  }
}

function openedLog(path: string): LooseLog | null {
  try {
    return openLooseLog(path);
  } catch {
    return null;
  }
}

/** What can be read of a file of which nothing can be read. */
const NOTHING: LooseLog = {
  logs: () => [],
  head: () => undefined,
  rows: () => [],
  filePiece: () => undefined,
  close: () => undefined,
};
