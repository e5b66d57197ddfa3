import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hashOf } from '#server/access/token.ts';
import { sqliteAccessStore } from '#server/store/sqlite/access-store.ts';
import { openDatabase } from '#server/store/sqlite/database.ts';
import { sqliteStore } from '#server/store/sqlite/sqlite-store.ts';
import { readyServer, serverProcess } from '#tests/support/server-process.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { OWNER, testRooms } from '#tests/support/test-room.ts';
import { connect, OWNER_TOKEN, type TestServer, withCalls } from '#tests/support/test-server.ts';
import { disk } from './disk/disk.ts';
import { readRecord, recording, type Step } from './disk/record.ts';
import { hashesTold, sessionsTold } from './disk/told.ts';
import { figures, howLong } from './how-long.ts';
import { type Random, random, seedOfTheRun } from './random.ts';
import { needsStrace } from './strace.ts';

const QUIET = { QUARTERDECK_LOG: 'silent', QUARTERDECK_OWNER_TOKEN: OWNER_TOKEN };
const LESS_CAREFUL = new URL('./disk/less-careful.ts', import.meta.url).href;

/** People and the owner's script at work: commands of several screens at once, links, and words taken out again. */
async function work(server: TestServer, rounds: number): Promise<void> {
  const incident = await server.declare();
  const people = await Promise.all(
    ['Aiko', 'Ben', 'Chen'].map((name) => server.person(incident, 'responder', name)),
  );
  const sockets = await Promise.all(people.map(({ session }) => connect(server, session)));
  for (const socket of sockets) {
    expect(await socket.emitWithAck('room:join', { incident, after: 0 })).toMatchObject({ ok: true });
  }
  for (let round = 0; round < rounds; round += 1) {
    const acks = await Promise.all(
      sockets.flatMap((socket, index) => {
        const note = { text: `${round}/${index} ${'written '.repeat(round % 40)}` };
        const { participant } = people[index] ?? { participant: '' };
        const task = { title: `look at shard ${round}`, assignee: participant, minutes: 5 };
        return [
          socket.emitWithAck('command', {
            id: `n-${round}-${index}-${incident}`,
            incident,
            type: 'note.add',
            data: note,
          }),
          server.command(OWNER_TOKEN, incident, 'task.assign', task).then(({ body }) => ({ ok: body.ok })),
        ];
      }),
    );
    for (const ack of acks) expect(ack).toMatchObject({ ok: true });
    if (round === 3)
      await server.command(OWNER_TOKEN, incident, 'log.redact', { seq: 6, reason: 'a password' });
  }
  const [first] = people;
  await server.command(OWNER_TOKEN, incident, 'participant.remove', {
    participant: first?.participant,
    reason: 'left the company',
  });
}

interface Recorded {
  /** Where the data folder was, and the folder around it. */
  readonly data: string;
  readonly around: string;
  readonly steps: readonly Step[];
}

/** A server from its very first start over a stop and a second start to its death, with people at work. */
async function recordedServer(rounds: number, preload?: string): Promise<Recorded> {
  const around = join(temporaryFolder(), 'disk');
  mkdirSync(around);
  const data = join(around, 'data');
  const records = temporaryFolder();
  const steps: Step[] = [];
  for (const end of ['SIGTERM', 'SIGKILL'] as const) {
    const record = join(records, end);
    const process = serverProcess(['--data', data], QUIET, {
      under: recording(record),
      ...(preload === undefined ? {} : { preload }),
    });
    await work(withCalls(await readyServer(process)), rounds);
    process.child.kill(end);
    await process.ended;
    steps.push(...readRecord(record, around));
  }
  return { data, around, steps };
}

/** Moments of a record to cut the power at: half of them anywhere, half just when somebody is told something. */
function moments(steps: readonly Step[], count: number, { below, oneOf }: Random): readonly number[] {
  const telling = steps.flatMap(({ kind }, index) => (kind === 'tell' ? [index] : []));
  return Array.from({ length: count }, (_, n) =>
    n % 2 === 0 ? below(steps.length + 1) : oneOf(telling),
  ).sort((a, b) => a - b);
}

/** What is wrong with a folder that a power cut left: nothing where it opens, holds all that was told, and goes on. */
async function wrongWith(folder: string, hashes: ReadonlySet<string>, sessions: ReadonlySet<string>) {
  const { db, close } = openDatabase(folder);
  try {
    const store = sqliteStore(db);
    const access = sqliteAccessStore(db);
    const held = new Set<string>();
    const broken: string[] = [];
    for (const { incident } of store.incidents({ status: 'all', after: null, limit: 1_000 })) {
      for (const { hash } of store.read(incident, 0, 1_000_000)) held.add(hash);
      const { rooms } = testRooms({ store });
      const note = { id: 'after-the-cut', incident, type: 'note.add', data: { text: 'Back again' } };
      expect(await rooms.execute(OWNER, note)).toMatchObject({ ok: true });
      if (!store.verify(incident).ok) broken.push(incident);
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

/** Cuts the power at many moments of a record and opens what is left each time. */
async function cutPower({ data, around, steps }: Recorded, count: number, draw: Random) {
  const hashes = hashesTold(steps);
  const sessions = sessionsTold(steps);
  expect(hashes.length).toBeGreaterThan(100);
  expect(sessions.length).toBeGreaterThan(2);
  const drive = disk(around);
  const findings: {
    readonly moment: number;
    readonly lost: number;
    readonly signedOut: number;
    readonly broken: readonly string[];
  }[] = [];
  let taken = 0;
  for (const moment of moments(steps, count, draw)) {
    for (; taken < moment; taken += 1) drive.take(steps[taken] as Step);
    const left = join(around, '..', 'left');
    mkdirSync(left);
    drive.rebuild(left, draw);
    const toldBy = (told: readonly { readonly what: string; readonly step: number }[]) =>
      new Set(told.filter(({ step }) => step <= moment).map(({ what }) => what));
    const found = await wrongWith(join(left, data.slice(around.length)), toldBy(hashes), toldBy(sessions));
    findings.push({ moment, ...found });
    rmSync(left, { recursive: true });
  }
  return findings.filter(({ lost, signedOut, broken }) => lost + signedOut + broken.length > 0);
}

test('[LOG-2] what anybody was told outlives a power cut at any moment', {
  timeout: 900_000,
}, async (context) => {
  needsStrace(context);
  const count = howLong(40, 500);
  const recorded = await recordedServer(howLong(6, 60));
  const found = await cutPower(recorded, count, random(seedOfTheRun()));
  figures(`power cuts: ${count} of a record of ${recorded.steps.length} steps, ${found.length} with a loss`);
  expect(found, `seed ${seedOfTheRun()}`).toEqual([]);
});

test('[LOG-2] a server that does not sync its commits is seen to lose them', {
  timeout: 900_000,
}, async (context) => {
  needsStrace(context);
  const count = howLong(20, 500);
  const recorded = await recordedServer(howLong(6, 60), LESS_CAREFUL);
  const found = await cutPower(recorded, count, random(seedOfTheRun()));
  figures(`power cuts without syncs: ${count}, ${found.length} with a loss`);
  expect(found.filter(({ lost }) => lost > 0).length).toBeGreaterThan(0);
  expect(found.flatMap(({ broken }) => broken)).toEqual([]);
});
