/**
 * The load process of the late join: fills one system's room, then comes to it like somebody new, a few times.
 *
 *   npx node bench/load/late-join-load.ts '{"system":"ours","events":10000,"joins":7}'
 */
import { setTimeout as wait } from 'node:timers/promises';
import { median } from '#tests/support/percentile.ts';
import type { Dialect } from '../systems/dialect.ts';
import { SYSTEMS } from '../systems/systems.ts';
import { answer } from './answer.ts';
import { crowd as enter } from './crowd.ts';
import { lightClient } from './light-client.ts';
import { drained } from './loops.ts';
import { serverProcess } from './server-process.ts';

export interface LateJoinJob {
  readonly system: string;
  readonly events: number;
  readonly joins: number;
}

export interface LateJoin {
  /** Bytes on the line from its opening until the client has what its first screen needs. */
  readonly bytes: number;
  /** Milliseconds from the opening of the line until the answer is there, and until it is decoded. */
  readonly answered: number;
  readonly usable: number;
}

const BATCH = 500;
const FILL_MS = 120_000;

const job = JSON.parse(process.argv[2] ?? '') as LateJoinJob;
const system = SYSTEMS[job.system];
if (system === undefined) throw new Error(`no system “${job.system}”`);
const server = await serverProcess(system.server, system.args);
const dialect = await system.dialect(server.url);

const writer = await enter(server.url, dialect, 0, lightClient);
while (writer.written() < job.events) {
  writer.fill(Math.min(BATCH, job.events - writer.written()));
  if (!(await drained(writer, FILL_MS)))
    throw new Error(`“${job.system}” does not take ${job.events} events`);
}
await wait(1_000);
const joins: LateJoin[] = [];
for (let n = 0; n < job.joins; n += 1) joins.push(await join(server.url, dialect));
writer.close();
const figures: LateJoin = {
  bytes: median(joins.map(({ bytes }) => bytes)),
  answered: median(joins.map(({ answered }) => answered)),
  usable: median(joins.map(({ usable }) => usable)),
};
await answer(figures, server);

/** Comes into the room as somebody who has nothing. */
async function join(url: string, { usable, ...spoken }: Dialect): Promise<LateJoin> {
  if (usable === undefined) throw new Error(`“${job.system}” keeps nothing to come late to`);
  let newest = 0;
  let answered = Number.NaN;
  let decoded = Number.NaN;
  const start = performance.now();
  const entered = (message: Buffer) => {
    answered = performance.now() - start;
    newest = usable(message);
    decoded = performance.now() - start;
  };
  const client = await lightClient({ url, dialect: spoken, entered, heard: () => undefined });
  const bytes = client.bytesRead();
  client.close();
  if (newest !== job.events) throw new Error(`the client has ${newest} of ${job.events} events`);
  return { bytes, answered, usable: decoded };
}
