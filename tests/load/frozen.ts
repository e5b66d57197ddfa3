import { setTimeout as wait } from 'node:timers/promises';
import { percentile } from '#tests/support/percentile.ts';
import { OWNER_TOKEN, until } from '#tests/support/test-server.ts';
import { loadedServer, type Usage } from './loaded-server.ts';
import { manyScreens } from './many-screens.ts';
import { peopleOf } from './people.ts';
import { type PollingScreen, pollingScreen } from './polling-screen.ts';
import { rawScreen } from './raw-screen.ts';

export interface FrozenJob {
  /** Screens over WebSocket whose processes are stopped, and screens over polling that never ask again. */
  readonly stopped: number;
  readonly unpolled: number;
  readonly healthy: number;
  readonly perSecond: number;
  /** Characters of each event's text. */
  readonly characters: number;
  readonly ms: number;
}

export interface Frozen {
  /** Milliseconds from a command's sending until a healthy screen has its event. */
  readonly p50: number;
  readonly p99: number;
  readonly written: number;
  readonly heardByAll: boolean;
  /** Bytes by which the server grew at most while the load went on. */
  readonly rssGrowth: number;
  readonly heapGrowth: number;
  readonly cutOffs: number;
  readonly mostWaiting: number;
  /** Whether those that were stopped have everything again, once they run. */
  readonly caughtUp: boolean;
  readonly holes: number;
  readonly usage: Usage;
}

/** Events come fast, some read them, and some are frozen. */
export async function frozen(job: FrozenJob): Promise<Frozen> {
  const unlimited = { burst: 1e9, perSecond: 1e9 };
  const server = await loadedServer({ limits: { messages: unlimited } });
  const { calls, url } = server;
  const incident = await calls.declare();
  const people = await peopleOf(calls, incident, Math.max(1, job.stopped));
  const screens =
    job.stopped === 0 ? null : await manyScreens({ url, incident, people, screens: job.stopped }, 1);
  const polls: PollingScreen[] = [];
  const closing: { readonly close: () => void }[] = polls;
  try {
    await until(async () => screens === null || (await screens.status()).live === job.stopped, 60_000);
    for (let n = 0; n < job.unpolled; n += 1) {
      const poll = await pollingScreen(url, OWNER_TOKEN);
      polls.push(poll);
      await poll.send(`420${JSON.stringify(['room:join', { incident, after: 0 }])}`);
    }
    const sentAt: number[] = [];
    const delays: number[] = [];
    const first = people.length + 2;
    const heard = new Array<number>(job.healthy).fill(first - 1);
    for (let n = 0; n < job.healthy; n += 1)
      closing.push(
        await rawScreen(url, OWNER_TOKEN, incident, (seq) => {
          const now = performance.now();
          for (let each = (heard[n] ?? 0) + 1; each <= seq; each += 1) {
            const sent = sentAt[each - first];
            if (sent !== undefined) delays.push(now - sent);
          }
          heard[n] = seq;
        }),
      );
    const writer = await rawScreen(url, OWNER_TOKEN, incident, () => undefined);
    closing.push(writer);
    const least = () => Math.min(...heard);

    const write = () => {
      const n = sentAt.push(performance.now());
      writer.command(incident, `w${n}`, 'note.add', {
        text: `${n} `.padEnd(job.characters, 'error rate, queue '),
      });
    };
    /** At the pace, whatever comes back. */
    async function paced(ms: number): Promise<void> {
      const began = performance.now();
      const before = sentAt.length;
      while (performance.now() - began < ms) {
        const due = ((performance.now() - began) * job.perSecond) / 1_000;
        while (sentAt.length - before < due) write();
        await wait(5);
      }
      await until(() => least() >= first - 1 + sentAt.length, 60_000);
    }

    // Everything is compiled and grown once before anything is measured.
    await paced(Math.min(3_000, job.ms / 2));
    delays.length = 0;
    screens?.freeze();
    const before = await server.begin();
    let mostWaiting = 0;
    let over = false;
    const watching = (async () => {
      while (!over) {
        mostWaiting = Math.max(mostWaiting, await metric('quarterdeck_socket_waiting_bytes'));
        await wait(250);
      }
    })();
    await paced(job.ms);
    over = true;
    await watching;
    const usage = await server.usage();

    async function metric(name: string): Promise<number> {
      const { body } = await calls.call('GET', '/metrics');
      return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(body)?.[1] ?? 0);
    }
    const cutOffs = await metric('quarterdeck_socket_cut_off_total');
    const heardByAll = least() >= first - 1 + sentAt.length;
    screens?.thaw();
    const head = first - 1 + sentAt.length;
    const caughtUp = await until(
      async () => screens === null || (await screens.status()).least >= head,
      60_000,
    ).then(
      () => true,
      () => false,
    );
    return {
      p50: percentile(delays, 0.5),
      p99: percentile(delays, 0.99),
      written: sentAt.length,
      heardByAll,
      rssGrowth: usage.mostRss - before.rss,
      heapGrowth: usage.mostHeap - before.heap,
      cutOffs,
      mostWaiting,
      caughtUp,
      holes: screens === null ? 0 : (await screens.status()).holes,
      usage,
    };
  } finally {
    for (const { close } of closing) close();
    screens?.stop();
    await server.stop();
  }
}
