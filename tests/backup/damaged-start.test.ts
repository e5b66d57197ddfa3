import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listBackups } from '#server/backup/backup-files.ts';
import type { Healed } from '#server/backup/heal.ts';
import { openSound } from '#server/backup/sound-database.ts';
import { StartError } from '#server/errors.ts';
import { openDatabase } from '#server/store/sqlite/database.ts';
import { sqliteStore } from '#server/store/sqlite/sqlite-store.ts';
import type { Store } from '#server/store/store.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { HARMS, rollFrom } from './damage.ts';
import { MORE_THAN_ONCE } from './how-many.ts';
import { type KilledFolder, killedFolder } from './killed-folder.ts';

const NOW = '2026-11-20T15:00:00.000Z';

/** What became of a start on a damaged copy. */
interface Outcome {
  readonly harm: string;
  readonly seed: number;
  readonly what:
    | 'stands as it was'
    | 'healed, nothing missing'
    | 'healed, missing named'
    | 'refused'
    | 'WRONG';
  readonly why: string;
}

let killed: KilledFolder;
beforeAll(async () => {
  killed = await killedFolder();
});
afterAll(() => killed.remove());

interface Started {
  readonly store: Store;
  readonly healed: Healed | null;
  readonly close: () => void;
}

/** As a server does, with as much time as it takes: a busy machine must not decide what is checked. */
function start(dataDir: string): Started {
  let healed: Healed | null = null;
  const options = {
    dataDir,
    backups: join(dataDir, 'backups'),
    now: NOW,
    budgetMs: Number.POSITIVE_INFINITY,
  };
  const { db, close } = openDatabase(dataDir, (open) => {
    const sound = openSound(options, open);
    healed = sound.healed;
    return sound.db;
  });
  return { store: sqliteStore(db), healed, close };
}

/** Starts on a copy after a harm, and judges what stands against everything that was acknowledged. */
function startOn(folder: string, harm: string, seed: number): Outcome {
  const told = (what: Outcome['what'], why = ''): Outcome => ({ harm, seed, what, why });
  let started: Started;
  try {
    started = start(folder);
  } catch (error) {
    if (!(error instanceof StartError)) return told('WRONG', String((error as Error).stack));
    return error.reason === 'data_damaged' && !error.message.includes('\n')
      ? told('refused', error.message)
      : told('WRONG', error.message);
  }
  try {
    return judged(started, told);
  } finally {
    started.close();
  }
}

function judged({ store, healed }: Started, told: (what: Outcome['what'], why?: string) => Outcome): Outcome {
  const named = new Map((healed?.missing ?? []).map((missing) => [missing.incident, missing]));
  for (const [incident, hashes] of killed.acknowledged) {
    if (store.head(incident).seq > 0 && !store.verify(incident).ok)
      return told('WRONG', `${incident} does not verify`);
    const has = new Map(store.read(incident, 0, 1_000_000).map(({ seq, hash }) => [seq, hash]));
    const lost = [...hashes].findIndex((hash, index) => has.get(index + 1) !== hash) + 1;
    const missing = named.get(incident);
    if (lost === 0 && missing !== undefined && missing.to !== null)
      return told('WRONG', `${incident} #${missing.from} is named and is there`);
    if (lost === 0) continue;
    // An incident of which nothing is left anywhere cannot be named.
    const unnameable = missing === undefined && lost === 1 && healed !== null;
    if (missing === undefined && !unnameable) return told('WRONG', `${incident} #${lost} is silently lost`);
    if (missing !== undefined && missing.from !== lost)
      return told('WRONG', `${incident} #${lost} is lost, not #${missing.from}`);
    if (missing !== undefined && missing.to !== null && missing.to < hashes.length)
      return told('WRONG', `${incident} is said to end at #${missing.to}`);
    const last = store.read(incident, lost - 1, 1)[0];
    if (missing !== undefined && lost > 1 && last?.type !== 'log.restored')
      return told('WRONG', `${incident} does not tell of it`);
  }
  if (healed === null) return told('stands as it was');
  return told(named.size === 0 ? 'healed, nothing missing' : 'healed, missing named', healed.problem);
}

function damagedCopy(harm: string, seed: number, backups = true): string {
  const folder = temporaryFolder();
  cpSync(killed.folder, folder, { recursive: true });
  if (!backups) rmSync(join(folder, 'backups'), { recursive: true });
  HARMS[harm]?.(folder, rollFrom(seed));
  return folder;
}

describe('a start on a damaged folder', () => {
  it('[LOG-2] [LOG-3] stands whole, or heals and names every number that is lost, or refuses in a sentence', () => {
    const outcomes = Object.keys(HARMS).flatMap((harm) =>
      Array.from({ length: MORE_THAN_ONCE }, (_, seed) => {
        const folder = damagedCopy(harm, seed);
        const outcome = startOn(folder, harm, seed);
        rmSync(folder, { recursive: true, force: true });
        return outcome;
      }),
    );
    tell(outcomes);
    expect(outcomes.filter(({ what }) => what === 'WRONG')).toEqual([]);
    expect(outcomes.filter(({ what }) => what === 'refused')).toEqual([]);
  }, 600_000);

  it('[LOG-2] without backups stands, heals by its own files, or refuses in a sentence and changes nothing', () => {
    const outcomes = Object.keys(HARMS).map((harm) => {
      const folder = damagedCopy(harm, 3, false);
      const before = readdirSync(folder).sort();
      const outcome = startOn(folder, harm, 3);
      const added = readdirSync(folder).filter((name) => !before.includes(name));
      expect(added.filter((name) => name.includes('unfinished') || name.includes('incoming'))).toEqual([]);
      if (outcome.what === 'refused') expect(added).toEqual([]);
      return outcome;
    });
    // Nothing is left there that could say that anything ever was.
    const forgotten = ['everything gone but the backups'];
    const wrong = outcomes.filter(({ what, harm }) => what === 'WRONG' && !forgotten.includes(harm));
    expect(wrong).toEqual([]);
    expect(outcomes.find(({ harm }) => harm === 'a text file in its place')?.what).toBe('refused');
  });

  it('[LOG-2] passes over a newer backup that does not verify', () => {
    const folder = damagedCopy('a text file in its place', 1);
    const backups = listBackups(join(folder, 'backups'));
    const [newest = { path: '' }, older] = backups;
    writeFileSync(newest.path, 'This is a letter to my aunt.');
    const { healed, close } = start(folder);
    close();
    expect(healed).toMatchObject({ backedUpAt: older?.at });
  });

  it('[LOG-2] of which a log ends before its backup takes the backup', () => {
    const folder = damagedCopy('everything gone but the backups', 1);
    const [newest, older] = listBackups(join(folder, 'backups'));
    cpSync(older?.path ?? '', join(folder, 'quarterdeck.db'));
    const { healed, store, close } = start(folder);
    // Each open incident tells that its end is not known.
    expect(healed).toMatchObject({
      backedUpAt: newest?.at,
      problem: expect.stringContaining('ends before its backup'),
    });
    expect(store.head('storm').seq).toBe(31);
    close();
  });
});

/** The table of the long run. */
function tell(outcomes: readonly Outcome[]): void {
  if (MORE_THAN_ONCE < 10) return;
  const lines = Object.entries(Object.groupBy(outcomes, ({ harm }) => harm)).map(([harm, list = []]) => {
    const counts = Object.entries(Object.groupBy(list, ({ what }) => what)).map(
      ([what, some = []]) => `${some.length} ${what}`,
    );
    return `${harm}: ${counts.join(', ')}`;
  });
  process.stderr.write(`${lines.join('\n')}\n`);
}
