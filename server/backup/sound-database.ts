import { existsSync, readFileSync, statSync } from 'node:fs';
import { StartError } from '../errors.ts';
import type { OpenDatabase } from '../store/sqlite/database.ts';
import { databaseFile } from '../store/sqlite/database-file.ts';
import { type Examination, examine } from '../store/sqlite/examine.ts';
import { openLooseLog } from '../store/sqlite/loose-database.ts';
import { conditionOf } from '../store/sqlite/write-ahead-log.ts';
import { listBackups } from './backup-files.ts';
import { type Damage, type Healed, type HealOptions, heal, readLastCommit } from './heal.ts';
import { completeRestore } from './incoming.ts';
import { faultIn } from './restore.ts';

type Db = OpenDatabase['db'];

export interface SoundOptions extends HealOptions {
  /** Milliseconds that checking chains may take at the start; what is left is checked later. */
  readonly budgetMs: number;
}

export interface Sound {
  readonly db: Db;
  /** How damage that was found was healed; null where none was. */
  readonly healed: Healed | null;
  /** Incidents whose chain is still to be checked. */
  readonly unexamined: readonly string[];
}

/**
 * Opens the database of a folder, with everything in it verified or healed. Whoever calls holds the folder.
 *
 * @throws StartError where it cannot stand.
 */
export function openSound(options: SoundOptions, open: () => Db): Sound {
  completeRestore(options.dataDir);
  const damage = damageInFiles(options);
  const opened = damage === null ? openExamined(options, open) : { damage };
  if ('db' in opened) return { ...opened, healed: null };
  const healed = heal(options, opened.damage);
  return { db: open(), healed, unexamined: [] };
}

/** What is wrong before SQLite sees it: it would begin anew where its file is gone, and shorten a log with a fault. */
function damageInFiles(options: SoundOptions): Damage | null {
  const path = databaseFile(options.dataDir);
  const size = existsSync(path) ? statSync(path).size : null;
  const log = contentOf(`${path}-wal`);
  if (size === null || size === 0) {
    const hadData = log.length > 0 || listBackups(options.backups).length > 0;
    if (!hadData) return null;
    return { problem: `quarterdeck.db is ${size === null ? 'missing' : 'empty'}`, tailIsLost: false };
  }
  const condition = conditionOf(log, contentOf(`${path}-shm`));
  if (condition === 'torn') readLastCommit(options);
  if (condition === 'cut') return { problem: 'quarterdeck.db-wal is cut short', tailIsLost: true };
  return condition === 'damaged' ? { problem: 'quarterdeck.db-wal has a fault', tailIsLost: false } : null;
}

function contentOf(path: string): Buffer {
  return existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
}

function openExamined(
  { backups, budgetMs }: SoundOptions,
  open: () => Db,
): Omit<Sound, 'healed'> | { readonly damage: Damage } {
  let db: Db;
  try {
    db = open();
  } catch (error) {
    if (error instanceof StartError && error.reason === 'data_damaged')
      return { damage: { problem: String(error.details['problem']), tailIsLost: false } };
    throw error;
  }
  const until = performance.now() + budgetMs;
  const examination = examine(db, () => performance.now() < until);
  const damage = examination.ok
    ? behindBackup(examination, backups)
    : { problem: faultIn(examination), tailIsLost: false };
  if (damage === null) return { db, unexamined: examination.unexamined };
  db.close();
  return { damage };
}

/** A log that ends before what the newest backup has of it has lost what was acknowledged, however whole it looks. */
function behindBackup(examination: Examination, backups: string): Damage | null {
  const [newest] = listBackups(backups);
  if (newest === undefined) return null;
  try {
    const log = openLooseLog(newest.path);
    try {
      const heads = new Map(examination.logs.map(({ incident, head }) => [incident, head]));
      const left = new Set(examination.unexamined);
      const lost = log
        .logs()
        .find(
          ({ incident }) =>
            !left.has(incident) && (log.head(incident)?.seq ?? 0) > (heads.get(incident) ?? 0),
        );
      return lost === undefined
        ? null
        : { problem: `${lost.key ?? lost.incident} ends before its backup`, tailIsLost: true };
    } finally {
      log.close();
    }
  } catch {
    // A backup that cannot be read says nothing of the database.
    return null;
  }
}
