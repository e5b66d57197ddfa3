import { setTimeout as wait } from 'node:timers/promises';
import { OWNER_TOKEN, until } from '#tests/support/test-server.ts';
import { loadedServer } from './loaded-server.ts';
import { manyScreens } from './many-screens.ts';
import { peopleOf } from './people.ts';
import { slowLine } from './slow-line.ts';

export interface SlowJob {
  readonly bytesPerSecond: number;
  /** Notes in the log when the phone joins, and characters of each. */
  readonly notes: number;
  readonly characters: number;
  /** Events a second afterwards, and for how long. */
  readonly perSecond: number;
  readonly ms: number;
}

export interface Slow {
  /** Milliseconds until the phone has everything, and how often its line was given up on the way or cut off later. */
  readonly joinedMs: number;
  readonly left: number;
  readonly cutOffs: number;
  readonly holes: number;
}

/** Somebody is in the room on a slow line. */
export async function slow(job: SlowJob): Promise<Slow> {
  const server = await loadedServer();
  const { calls } = server;
  const line = await slowLine(server.url, job.bytesPerSecond);
  const incident = await calls.declare();
  const people = await peopleOf(calls, incident, 1);
  let head = 2;
  const write = async (n: number) => {
    const text = `${n} ${'x'.repeat(job.characters)}`.slice(0, job.characters);
    const { body } = await calls.command(OWNER_TOKEN, incident, 'note.add', { text });
    head = body.seq;
  };
  for (let n = 0; n < job.notes; n += 1) await write(n);
  const began = performance.now();
  const screens = await manyScreens({ url: line.url, incident, people, screens: 1 }, 1);
  try {
    const isThere = async () => (await screens.status()).least === head;
    await until(isThere, 60_000);
    const joinedMs = performance.now() - began;
    for (let n = 0; n < (job.ms * job.perSecond) / 1_000; n += 1)
      await Promise.all([write(n), wait(1_000 / job.perSecond)]);
    await until(isThere, 30_000);
    const { left, holes } = await screens.status();
    const { body } = await calls.call('GET', '/metrics');
    const cutOffs = Number(/^quarterdeck_socket_cut_off_total (\d+)/m.exec(body)?.[1]);
    return { joinedMs, left, cutOffs, holes };
  } finally {
    screens.stop();
    line.stop();
    await server.stop();
  }
}
