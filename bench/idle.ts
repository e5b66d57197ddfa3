/**
 * Memory of the server's process for one more connection that is in the room and does nothing. Prints a table in
 * Markdown.
 *
 *   npx node bench/idle.ts [--systems ours,raw] [--connections 1000] [--full]
 */
import { parseArgs } from 'node:util';
import type { Idle, IdleJob } from './load/idle-load.ts';
import { measured } from './load/measured.ts';
import { peersInstalled } from './load/peers-installed.ts';
import { SYSTEMS, WITHOUT_PEERS } from './systems/systems.ts';
import { number, table } from './table.ts';

const { values } = parseArgs({
  options: {
    systems: { type: 'string' },
    connections: { type: 'string' },
    full: { type: 'boolean', default: false },
  },
});
/** One of each kind of server. */
const KINDS = ['ours', 'raw', 'socket-io', 'hocuspocus', 'y-websocket', 'tldraw'];

const known = (await peersInstalled()) ? KINDS : KINDS.filter((system) => WITHOUT_PEERS.includes(system));
const systems = values.systems?.split(',') ?? known;
const connections = Number(values.connections ?? (values.full ? 2_000 : 1_000));

const rows: string[][] = [];
for (const system of systems) {
  const job: IdleJob = { system, connections };
  const { heap, resident, residentWithYoung } = await measured<Idle>('load/idle-load.ts', job);
  rows.push([SYSTEMS[system]?.name ?? system, ...[heap, resident, residentWithYoung].map(kB)]);
}
console.log(`\n### Memory of an idle connection, ${connections} in one room (target 30 kB)\n`);
console.log(table(['', 'heap', 'resident', 'resident with young space'], rows));

function kB(bytes: number): string {
  return `${number(bytes / 1_000, 1)} kB`;
}
