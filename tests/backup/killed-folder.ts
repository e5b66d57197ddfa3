import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backupPath } from '#server/backup/backup-files.ts';
import { makeBackup, UNFINISHED } from '#server/backup/make-backup.ts';
import { openStorage } from '#server/storage.ts';
import { databaseFile } from '#server/store/sqlite/database-file.ts';
import { write, writeInto } from './written-folder.ts';

export interface KilledFolder {
  readonly folder: string;
  /** The hashes of every acknowledged event of each incident, in order. */
  readonly acknowledged: ReadonlyMap<string, readonly string[]>;
  readonly remove: () => void;
}

const INCIDENTS = ['fire', 'flood', 'storm', 'quake'];

/**
 * A data folder as a killed server leaves it: a database, a write-ahead log with commits that stand in it alone, its
 * index, and two backups that are older than the newest events, one of them older than an incident.
 */
export async function killedFolder(): Promise<KilledFolder> {
  const live = mkdtempSync(join(tmpdir(), 'quarterdeck-live-'));
  const folder = mkdtempSync(join(tmpdir(), 'quarterdeck-killed-'));
  await write(live, { fire: 60, flood: 40 });
  await backUp(live, '2026-11-20T14:00:00.000Z');
  await write(live, { fire: 110, flood: 60, storm: 30 });
  await backUp(live, '2026-11-20T14:30:00.000Z');
  await write(live, { fire: 140, flood: 70 });
  const { store, close } = openStorage(live);
  // One after the other: each its own commit.
  for (let seq = 141; seq <= 170; seq += 1) await writeInto(store, { fire: seq });
  await writeInto(store, { quake: 12, storm: 35 });
  // Taken while the server has it open, so as a killed one leaves it.
  cpSync(live, folder, { recursive: true });
  const acknowledged = new Map(
    INCIDENTS.map((incident) => [incident, store.read(incident, 0, 1_000_000).map(({ hash }) => hash)]),
  );
  close();
  rmSync(live, { recursive: true });
  return { folder, acknowledged, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

async function backUp(live: string, at: string): Promise<void> {
  const folder = join(live, 'backups');
  await makeBackup(databaseFile(live), join(folder, `new${UNFINISHED}`), ({ redacted }) =>
    backupPath(folder, at, redacted),
  );
}
