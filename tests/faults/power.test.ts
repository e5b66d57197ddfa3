import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { randomOf, seedOfTheRun } from '#tests/support/random.ts';
import { QUIET, readyServer, serverProcess } from '#tests/support/server-process.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { connect, OWNER_TOKEN, type TestServer, withCalls } from '#tests/support/test-server.ts';
import { cutPower, type Recorded } from './disk/cut-power.ts';
import { readRecord, recording, type Step } from './disk/record.ts';
import { figures, howLong } from './how-long.ts';
import { needsStrace } from './strace.ts';

/** Without backups: what a fault takes shall be missed, not healed, and a thread's writes would have no order. */
const ALONE = { ...QUIET, QUARTERDECK_BACKUPS: 'off' };
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

/** A server from its very first start over a stop and a second start to its death, with people at work. */
async function recordedServer(rounds: number, preload?: string): Promise<Recorded> {
  const around = join(temporaryFolder(), 'disk');
  mkdirSync(around);
  const data = join(around, 'data');
  const records = temporaryFolder();
  const steps: Step[] = [];
  for (const end of ['SIGTERM', 'SIGKILL'] as const) {
    const record = join(records, end);
    const process = serverProcess(['--data', data], ALONE, {
      under: recording(record),
      ...(preload === undefined ? {} : { preload }),
    });
    await work(withCalls(await readyServer(process)), rounds);
    process.child.kill(end);
    await process.ended;
    steps.push(...(await readRecord(record, around)));
  }
  return { data, around, steps };
}

test('[LOG-2] what anybody was told outlives a power cut at any moment', {
  timeout: 900_000,
}, async (context) => {
  needsStrace(context);
  const count = howLong(40, 500);
  const recorded = await recordedServer(howLong(6, 150));
  const found = await cutPower(recorded, count, randomOf(seedOfTheRun(), 'cuts'));
  figures(`power cuts: ${count} of a record of ${recorded.steps.length} steps, ${found.length} with a loss`);
  expect(found, `seed ${seedOfTheRun()}`).toEqual([]);
});

test('[LOG-2] a server that does not sync its commits is seen to lose them', {
  timeout: 900_000,
}, async (context) => {
  needsStrace(context);
  const count = howLong(20, 500);
  const recorded = await recordedServer(howLong(6, 150), LESS_CAREFUL);
  const found = await cutPower(recorded, count, randomOf(seedOfTheRun(), 'cuts'));
  figures(`power cuts without syncs: ${count}, ${found.length} with a loss`);
  expect(found.filter(({ lost }) => lost > 0).length).toBeGreaterThan(0);
  expect(found.flatMap(({ broken }) => broken)).toEqual([]);
});
