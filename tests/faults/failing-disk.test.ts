import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type Random, randomOf, seedOfTheRun } from '#tests/support/random.ts';
import { QUIET, readyServer, serverProcess } from '#tests/support/server-process.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { OWNER_TOKEN, type TestServer, until, withCalls } from '#tests/support/test-server.ts';
import { cutPower } from './disk/cut-power.ts';
import { type Fault, readRecord, recording, type Step } from './disk/record.ts';
import { figures, howLong } from './how-long.ts';
import { needsStrace } from './strace.ts';

/** Without backups: what a fault takes shall be missed, not healed, and a thread's writes would have no order. */
const ALONE = { ...QUIET, QUARTERDECK_BACKUPS: 'off' };

/** What the record of a server calls it. */
const STEP = { pwrite64: 'write', fsync: 'sync' } as const;

/** Faults spread evenly over so many calls of a server's life: each one that fails, alone or with some after it. */
function sweep(call: Fault['call'], calls: number, most: number, { draw, pick }: Random): readonly Fault[] {
  const count = Math.min(calls, most);
  return Array.from({ length: count }, (_, n) => {
    const from = 1 + Math.floor(((n + draw()) * calls) / count);
    return { call, error: pick(['EIO', 'ENOSPC']), from, to: from + pick([0, 0, 1, 5]) };
  });
}

interface Outcome {
  /** Whether the server could start on such a disk. */
  readonly started: boolean;
  readonly refused: number;
  readonly steps: readonly Step[];
}

/** Gives each of some notes until it is taken; returns how often. Only the storage may be the reason of a refusal. */
async function insist(server: TestServer, incident: string, notes: readonly string[]): Promise<number> {
  let refused = 0;
  for (const note of notes) {
    await untilTaken(async () => {
      const body = { id: note, type: 'note.add', data: { text: note } };
      const answer = await server.call('POST', `/api/v1/incidents/${incident}/commands`, { body });
      if (answer.status === 200) return true;
      expect(answer.body.error.code, note).toBe('storage_unavailable');
      refused += 1;
      // Reading goes on meanwhile.
      expect((await server.call('GET', `/api/v1/incidents/${incident}`)).status).toBe(200);
      return null;
    });
  }
  return refused;
}

/** Tries until there is an answer. */
async function untilTaken<Value>(attempt: () => Promise<Value | null>): Promise<Value> {
  for (let tries = 0; tries < 60; tries += 1) {
    const value = await attempt();
    if (value !== null) return value;
    await sleep(5 * tries);
  }
  throw new Error('the storage never came back');
}

/** Somebody is invited and comes in, as soon as the disk lets them; returns how often it did not. */
async function somebody(server: TestServer, incident: string): Promise<number> {
  let refused = 0;
  const insistOn = (path: string, options: Parameters<TestServer['call']>[2]) =>
    untilTaken(async () => {
      const { status, body } = await server.call('POST', path, options);
      if (status === 200) return body;
      // What a link was taken for and did not happen is taken back as soon as the disk allows; until then it is used.
      const isTakingBack = refused > 0 && body.error.details?.reason === 'invite_unusable';
      if (!isTakingBack) expect(body.error.code, path).toBe('storage_unavailable');
      refused += 1;
      return null;
    });
  const { token } = await insistOn(`/api/v1/incidents/${incident}/invites`, { body: { role: 'responder' } });
  await insistOn('/api/v1/join', { token: null, body: { token, name: 'Aiko' } });
  return refused;
}

/** One life of a server with a disk that fails at some calls, and the next one with a sound disk. */
async function failingServer(fault: Fault, draw: Random): Promise<Outcome> {
  const hands = ['a', 'b', 'c'].map((hand) => Array.from({ length: 8 }, (_, n) => `${hand}-${n}`));
  const around = join(temporaryFolder(), 'disk');
  mkdirSync(around);
  const data = join(around, 'data');
  const record = join(temporaryFolder(), 'record');
  const process = serverProcess(['--data', data], ALONE, { under: recording(record, [fault]) });
  let refused = 0;
  const line = await process.firstLine;
  if (line === null) {
    // It cannot start on such a disk: then it says so in one line and leaves.
    expect(await process.ended).toEqual({ code: 1, signal: null });
    expect(process.err()).toMatch(/^[^\n]+\n$/);
  } else {
    const server = withCalls(await readyServer(process));
    await untilTaken<string>(async () => (await server.declare({ id: 'fire' })) ?? null);
    const counts = await Promise.all([
      ...hands.map((notes) => insist(server, 'fire', notes)),
      somebody(server, 'fire'),
    ]);
    refused = counts.reduce((sum, count) => sum + count, 0);
    await until(async () => (await server.call('GET', '/healthz')).body.storage === 'ok', 20_000);
    process.child.kill('SIGKILL');
    await process.ended;
  }
  const steps: readonly Step[] = await readRecord(record, around);
  const next = withCalls(await readyServer(serverProcess(['--data', data], ALONE)));
  if (line !== null) {
    const { body } = await next.call('GET', '/api/v1/incidents/fire/events?limit=1000');
    const texts = body.events.flatMap(({ data: { text } }: { data: { text?: string } }) => text ?? []);
    expect(texts.toSorted()).toEqual(hands.flat().toSorted());
    expect((await next.call('GET', '/api/v1/incidents/fire/verify')).body.ok).toBe(true);
    // The same kernel that forgot what it could not write may lose its power later.
    expect(await cutPower({ data, around, steps }, howLong(2, 6), draw)).toEqual([]);
  }
  return { started: line !== null, refused, steps };
}

for (const call of ['pwrite64', 'fsync'] as const) {
  test(`[LOG-2] where ${call} fails, nothing is acknowledged that is not there, and work goes on without a restart`, {
    timeout: 1_800_000,
  }, async (context) => {
    needsStrace(context);
    const draw = randomOf(seedOfTheRun(), 'faults');
    const sound = await failingServer({ call, error: 'EIO', from: 9_999, to: 9_999 }, draw);
    expect(sound).toMatchObject({ started: true, refused: 0 });
    const calls = sound.steps.filter(({ kind }) => kind === STEP[call]).length;
    const outcomes: Outcome[] = [];
    for (const fault of sweep(call, calls, howLong(2, 90), draw)) {
      outcomes.push(
        await failingServer(fault, draw).catch((error: unknown) => {
          throw new Error(`${JSON.stringify(fault)}, seed ${seedOfTheRun()}`, { cause: error });
        }),
      );
    }
    const refusing = outcomes.filter(({ refused }) => refused > 0).length;
    const stopped = outcomes.filter(({ started }) => !started).length;
    figures(
      `${call}: ${outcomes.length} faults over ${calls} calls, ${stopped} at the start, ${refusing} with refusals`,
    );
  });
}

test('[LOG-2] what a failed sync left in memory is not believed by the next start', {
  timeout: 900_000,
}, async (context) => {
  needsStrace(context);
  const draw = randomOf(seedOfTheRun(), 'faults');
  const around = join(temporaryFolder(), 'disk');
  mkdirSync(around);
  const data = join(around, 'data');
  const records = temporaryFolder();
  const steps: Step[] = [];

  /** One life of the server, ended by kill -9; answers how often it synced. */
  async function life(name: string, from: number, live: (server: TestServer) => Promise<unknown>) {
    const under = recording(join(records, name), [{ call: 'fsync', error: 'EIO', from, to: 9_999 }]);
    const process = serverProcess(['--data', data], ALONE, { under });
    const server = withCalls(await readyServer(process));
    await live(server);
    // The call that told the last answer is only in the record once the thread has come back from it.
    await server.call('GET', '/healthz');
    process.child.kill('SIGKILL');
    await process.ended;
    const lived = await readRecord(join(records, name), around);
    steps.push(...lived);
    return lived.filter(({ kind }) => kind === 'sync').length;
  }
  const note = (server: TestServer, text: string) =>
    server.command(OWNER_TOKEN, 'fire', 'note.add', { text });

  await life('first', 9_000, async (server) => {
    await server.declare({ id: 'fire' });
    await somebody(server, 'fire');
    for (let n = 0; n < 30; n += 1) await note(server, `note ${n}`);
  });
  await life('second', 9_000, async () => undefined);
  const syncs = await life('third', 9_000, async () => undefined);
  // The disk fails for good at the first command after a start, when the log was just emptied: its head and its name
  // are synced first.
  await life('fourth', syncs + 3, async (server) => {
    expect((await note(server, 'refused')).status).toBe(503);
  });
  const from = steps.length;
  await life('fifth', 9_000, async (server) => {
    expect((await note(server, 'again')).status).toBe(200);
  });
  const cuts = howLong(40, 500);
  const found = await cutPower({ data, around, steps, from }, cuts, draw);
  figures(`power cuts after a failed sync and a new start: ${cuts}, ${found.length} with a loss`);
  expect(found, `seed ${seedOfTheRun()}`).toEqual([]);
});
