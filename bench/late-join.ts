/**
 * A late join: what somebody gets who opens a room that has run for long, until the screen can be used. Where the
 * room is one document, that is the document. Prints a table in Markdown.
 *
 *   npx node bench/late-join.ts [--systems ours] [--events 1000,10000,100000] [--full]
 */
import { parseArgs } from 'node:util';
import type { LateJoin, LateJoinJob } from './load/late-join-load.ts';
import { measured } from './load/measured.ts';
import { peersInstalled } from './load/peers-installed.ts';
import { SYSTEMS } from './systems/systems.ts';
import { number, table } from './table.ts';

const { values } = parseArgs({
  options: {
    systems: { type: 'string' },
    events: { type: 'string' },
    full: { type: 'boolean', default: false },
  },
});
const known = (await peersInstalled()) ? ['ours', 'hocuspocus', 'y-websocket', 'tldraw'] : ['ours'];
const systems = values.systems?.split(',') ?? known;
const sizes = (values.events ?? (values.full ? '1000,10000,100000' : '1000,100000')).split(',').map(Number);
const JOINS = 7;

const rows: string[][] = [];
for (const system of systems) {
  const row = [SYSTEMS[system]?.name ?? system];
  for (const events of sizes) {
    const job: LateJoinJob = { system, events, joins: JOINS };
    const { bytes, answered, usable } = await measured<LateJoin>('load/late-join-load.ts', job);
    row.push(`${number(bytes / 1_000)} kB`, `${number(answered, 1)} ms`, `${number(usable, 1)} ms`);
  }
  rows.push(row);
}
const head = sizes.flatMap((events) => [`${number(events)} events: bytes`, 'answered', 'usable']);
console.log('\n### Late join (target at 100,000 events: 100 ms, 120 kB)\n');
console.log(table(['', ...head], rows));
