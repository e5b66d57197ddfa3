import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect } from 'vitest';
import { hashOf } from '#server/access/token.ts';
import { sqliteAccessStore } from '#server/store/sqlite/access-store.ts';
import { openDatabase } from '#server/store/sqlite/database.ts';
import { sqliteStore } from '#server/store/sqlite/sqlite-store.ts';
import type { Random } from '#tests/support/random.ts';
import { OWNER, testRooms } from '#tests/support/test-room.ts';
import { disk } from './disk.ts';
import type { Step } from './record.ts';
import { hashesTold, sessionsTold, type Told } from './told.ts';

export interface Recorded {
  /** Where the data folder was, and the folder around it. */
  readonly data: string;
  readonly around: string;
  readonly steps: readonly Step[];
  /** Where the power may be cut: from this step on. */
  readonly from?: number;
}

/**
 * Moments of a record from a step on to cut the power at: half of them anywhere, half just when somebody is told
 * something.
 */
function moments(
  steps: readonly Step[],
  from: number,
  count: number,
  { below, pick }: Random,
): readonly number[] {
  const telling = steps.flatMap(({ kind }, index) => (kind === 'tell' && index >= from ? [index] : []));
  return Array.from({ length: count }, (_, n) =>
    n % 2 === 0 ? from + below(steps.length - from + 1) : pick(telling),
  ).sort((a, b) => a - b);
}

interface Finding {
  /** Events that somebody was told and that are gone. */
  readonly lost: number;
  /** People who were let in and whose sessions are gone. */
  readonly signedOut: number;
  /** Incidents whose chain does not hold or that take no command, and what SQLite says of its pages. */
  readonly broken: readonly string[];
}

/** What is wrong with a folder that a power cut left: nothing where it opens, holds all that was told, and goes on. */
async function wrongWith(
  folder: string,
  hashes: ReadonlySet<string>,
  sessions: ReadonlySet<string>,
): Promise<Finding> {
  const { db, close } = openDatabase(folder);
  try {
    const store = sqliteStore(db);
    const access = sqliteAccessStore(db);
    const held = new Set<string>();
    const integrity = db.pragma('integrity_check', { simple: true });
    const broken: string[] = integrity === 'ok' ? [] : [String(integrity)];
    for (const { incident } of store.incidents({ status: 'all', after: null, limit: 1_000 })) {
      for (const { hash } of store.read(incident, 0, 1_000_000)) held.add(hash);
      const { rooms } = testRooms({ store });
      const note = { id: 'after-the-cut', incident, type: 'note.add', data: { text: 'Back again' } };
      const goesOn = (await rooms.execute(OWNER, note)).ok;
      if (!goesOn || !store.verify(incident).ok) broken.push(incident);
    }
    return {
      lost: [...hashes].filter((hash) => !held.has(hash)).length,
      signedOut: [...sessions].filter((token) => access.sessionByHash(hashOf(token)) === undefined).length,
      broken,
    };
  } finally {
    close();
  }
}

/**
 * Cuts the power at many moments of a record and opens what is left each time.
 *
 * @returns the cuts after which something was wrong.
 */
export async function cutPower(
  { data, around, steps, from = 0 }: Recorded,
  count: number,
  draw: Random,
): Promise<readonly (Finding & { readonly moment: number })[]> {
  const hashes = hashesTold(steps);
  const sessions = sessionsTold(steps);
  expect(hashes.length).toBeGreaterThan(10);
  expect(sessions.length).toBeGreaterThan(0);
  const drive = disk(around);
  const found: (Finding & { readonly moment: number })[] = [];
  let taken = 0;
  for (const moment of moments(steps, from, count, draw)) {
    for (const step of steps.slice(taken, moment)) drive.take(step);
    taken = moment;
    const left = join(around, '..', 'left');
    mkdirSync(left);
    drive.rebuild(left, draw);
    const toldBy = (told: readonly Told[]) =>
      new Set(told.filter(({ step }) => step <= moment).map(({ what }) => what));
    const finding = await wrongWith(join(left, relative(around, data)), toldBy(hashes), toldBy(sessions));
    if (finding.lost + finding.signedOut + finding.broken.length > 0) found.push({ moment, ...finding });
    rmSync(left, { recursive: true });
  }
  return found;
}
