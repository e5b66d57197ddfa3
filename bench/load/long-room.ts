import { setTimeout as wait } from 'node:timers/promises';
import { median } from '#tests/support/percentile.ts';
import type { Dialect } from '../systems/dialect.ts';
import { dialectOfHead } from '../systems/ours.ts';
import { type Crowd, crowd as enter } from './crowd.ts';
import { untilSealed } from './history.ts';
import { lightClient } from './light-client.ts';
import { closedLoop, drained } from './loops.ts';
import { type ServerProcess, serverProcess } from './server-process.ts';

/** What a room costs at one length of its log. */
export interface RoomCost {
  /** Milliseconds from one write to its own news, one at a time, so with the disk's wait. */
  readonly appendMs: number;
  /** Processor time of the server for one event where they come as fast as it takes them, in microseconds. */
  readonly appendCpu: number;
  /** Milliseconds until somebody new has decoded the first screen, and its bytes. */
  readonly joinMs: number;
  readonly joinBytes: number;
}

/** A server on a filled data folder, with one client that writes. */
export interface LongRoom {
  readonly measure: () => Promise<RoomCost>;
  readonly stop: () => Promise<void>;
}

const SETTLE_MS = 2_000;
const SINGLE_WRITES = 50;
const JOINS = 7;
const WINDOW = 256;
const LOOP_MS = 1_000;
const DRAIN_MS = 10_000;

export async function longRoom(dataDir: string): Promise<LongRoom> {
  const server = await serverProcess('systems/our-server.ts', [dataDir]);
  // An incident of the past has reminders that are due; they are the server's own events and come first, and
  // so does the sealing of a log that has none of it yet.
  await wait(SETTLE_MS);
  await untilSealed(server.url);
  const dialect = await dialectOfHead(server.url);
  const crowd = await enter(server.url, dialect, 0, lightClient);
  return {
    async measure() {
      const joins: { readonly ms: number; readonly bytes: number }[] = [];
      for (let n = 0; n < JOINS; n += 1) joins.push(await join(server.url, dialect));
      return {
        appendMs: await singleWrites(crowd),
        appendCpu: await cpuOfAppend(server, crowd),
        joinMs: median(joins.map(({ ms }) => ms)),
        joinBytes: median(joins.map(({ bytes }) => bytes)),
      };
    },
    async stop() {
      crowd.close();
      await server.stop();
    },
  };
}

async function join(url: string, { usable, ...spoken }: Dialect) {
  const start = performance.now();
  let ms = Number.NaN;
  const entered = (message: Buffer) => {
    usable?.(message);
    ms = performance.now() - start;
  };
  const client = await lightClient({ url, dialect: spoken, entered, heard: () => undefined });
  const bytes = client.bytesRead();
  client.close();
  return { ms, bytes };
}

async function singleWrites(crowd: Crowd): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < SINGLE_WRITES; n += 1) {
    const start = performance.now();
    crowd.write(1);
    while (crowd.complete() < crowd.written()) await crowd.progress();
    times.push(performance.now() - start);
  }
  return median(times);
}

async function cpuOfAppend(server: ServerProcess, crowd: Crowd): Promise<number> {
  const { cpu } = await server.usage();
  const events = await closedLoop(crowd, WINDOW, LOOP_MS);
  const spent = (await server.usage()).cpu - cpu;
  await drained(crowd, DRAIN_MS);
  return spent / events;
}
