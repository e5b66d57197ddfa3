import { setTimeout as wait } from 'node:timers/promises';
import { OWNER_TOKEN, until } from '#tests/support/test-server.ts';
import { loadedServer, type Usage } from './loaded-server.ts';
import { manyScreens, type ScreensStatus } from './many-screens.ts';
import { peopleOf } from './people.ts';

export interface HerdJob {
  readonly screens: number;
  readonly people: number;
  readonly processes: number;
  /** Events while they are away, and a second while they come back. */
  readonly missed: number;
  readonly perSecond: number;
}

export interface Herd {
  /** Milliseconds from the server's new start until every screen is there, and until all have the same. */
  readonly backMs: number;
  readonly convergedMs: number;
  readonly head: number;
  readonly status: ScreensStatus;
  readonly usage: Usage;
  /** Commands that were refused while they came back. */
  readonly refused: number;
  readonly handshakesRefused: number;
}

/** Everybody's line breaks at once, because the server is killed, and all come back to one that has just started. */
export async function herd(job: HerdJob): Promise<Herd> {
  const server = await loadedServer();
  const { calls } = server;
  const incident = await calls.declare();
  const people = await peopleOf(calls, incident, job.people);
  const screens = await manyScreens(
    { url: server.url, incident, people, screens: job.screens },
    job.processes,
  );
  try {
    await until(async () => (await screens.status()).live === job.screens, 120_000);
    const write = async (n: number) =>
      (await calls.command(OWNER_TOKEN, incident, 'note.add', { text: `what happened next (${n})` })).status;
    await until(async () => (await screens.status()).least >= job.people + 1, 120_000);
    await server.kill();
    await server.startAgain();
    const began = performance.now();
    for (let n = 0; n < job.missed; n += 1) await write(n);
    await server.begin();

    let refused = 0;
    let writing = true;
    const writer = (async () => {
      for (let n = 0; writing; n += 1) {
        const [status] = await Promise.all([write(n), wait(1_000 / job.perSecond)]);
        if (status !== 200) refused += 1;
      }
    })();
    await until(async () => (await screens.status()).live === job.screens, 120_000);
    const backMs = performance.now() - began;
    await wait(1_000);
    const usage = await server.usage();
    writing = false;
    await writer;
    const { body } = await calls.call('GET', `/api/v1/incidents/${incident}`);
    const head: number = body.head.seq;
    await until(async () => (await screens.status()).least === head, 120_000);
    const convergedMs = performance.now() - began - 1_000;
    const metrics: string = (await calls.call('GET', '/metrics')).body;
    const handshakesRefused = [
      ...metrics.matchAll(/^quarterdeck_socket_handshakes_refused_total\S* (\d+)/gm),
    ];
    return {
      backMs,
      convergedMs,
      head,
      status: await screens.status(),
      usage,
      refused,
      handshakesRefused: handshakesRefused.reduce((sum, [, count]) => sum + Number(count), 0),
    };
  } finally {
    screens.stop();
    await server.stop();
  }
}
