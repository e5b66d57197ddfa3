/**
 * The load process of the idle connections: how much memory of the server's process one client costs that is in the
 * room and does nothing.
 *
 *   npx node --expose-gc bench/load/idle-load.ts '{"system":"ours","connections":1000}'
 */
import { setTimeout as wait } from 'node:timers/promises';
import { SYSTEMS } from '../systems/systems.ts';
import { answer } from './answer.ts';
import { crowd as enter } from './crowd.ts';
import { lightClient } from './light-client.ts';
import { serverProcess } from './server-process.ts';

export interface IdleJob {
  readonly system: string;
  readonly connections: number;
}

/** Bytes a connection, after a garbage collection. */
export interface Idle {
  /** In use on the heap and in its buffers. */
  readonly heap: number;
  /** Resident, without V8's room for young objects: that follows how hurried the last seconds were, not how many came. */
  readonly resident: number;
  readonly residentWithYoung: number;
}

/** Long enough for what is told a while after somebody came. */
const SETTLE_MS = 1_500;

const job = JSON.parse(process.argv[2] ?? '') as IdleJob;
const system = SYSTEMS[job.system];
if (system === undefined) throw new Error(`no system “${job.system}”`);
const server = await serverProcess(system.server, system.args);
const dialect = await system.dialect(server.url);

// What the first clients make the process compile, and keep for all, is not what one more costs.
const first = await enter(server.url, dialect, job.connections / 2, lightClient);
await wait(SETTLE_MS);
const before = await server.usage('usage after gc');
const crowd = await enter(server.url, dialect, job.connections - 1, lightClient);
await wait(SETTLE_MS);
const after = await server.usage('usage after gc');
const figures: Idle = {
  heap: (after.heap - before.heap) / job.connections,
  resident: (after.rss - after.young - before.rss + before.young) / job.connections,
  residentWithYoung: (after.rss - before.rss) / job.connections,
};
first.close();
crowd.close();
await answer(figures, server);
