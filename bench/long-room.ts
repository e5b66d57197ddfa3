/**
 * What a long log costs: a room with 1 000 events beside one with a million, taking turns. The start of the server,
 * joins and appends must cost the same. Prints a table in Markdown.
 *
 *   npx node bench/long-room.ts [--events 100000] [--rounds 5] [--full]
 */
import { parseArgs } from 'node:util';
import { median } from '#tests/support/percentile.ts';
import { longRoom, type RoomCost } from './load/long-room.ts';
import { longFolder } from './rooms/long-folder.ts';
import { readyIn } from './rooms/ready-in.ts';
import { number, table } from './table.ts';

const SHORT = 1_000;
const READY_RUNS = 3;

const { values } = parseArgs({
  options: {
    events: { type: 'string' },
    rounds: { type: 'string' },
    full: { type: 'boolean', default: false },
  },
});
const long = Number(values.events ?? (values.full ? 1_000_000 : 100_000));
const rounds = Number(values.rounds ?? (values.full ? 5 : 3));

const folders = [longFolder(SHORT), longFolder(long)] as const;
const ready: [number[], number[]] = [[], []];
for (let run = 0; run < READY_RUNS; run += 1) {
  for (const [n, { dataDir }] of folders.entries()) ready[n]?.push(await readyIn(dataDir));
}
const rooms = [await longRoom(folders[0].dataDir), await longRoom(folders[1].dataDir)] as const;
const costs: [RoomCost, RoomCost][] = [];
for (let round = 0; round < rounds; round += 1)
  costs.push([await rooms[0].measure(), await rooms[1].measure()]);
for (const { stop } of rooms) await stop();
for (const { remove } of folders) remove();

console.log(`\n### A room of ${number(long)} events beside one of ${number(SHORT)} (target: the same)\n`);
const rows = [
  row('server ready (ms)', ready[0], ready[1], 0),
  ofCost('join (ms)', ({ joinMs }) => joinMs, 1),
  ofCost('join (kB)', ({ joinBytes }) => joinBytes / 1_000, 0),
  ofCost('one append, durable (ms)', ({ appendMs }) => appendMs, 2),
  ofCost('append, processor (µs)', ({ appendCpu }) => appendCpu, 1),
];
console.log(table(['', number(SHORT), number(long), 'ratio'], rows));

function ofCost(name: string, of: (cost: RoomCost) => number, decimals: number): string[] {
  return row(
    name,
    costs.map(([short]) => of(short)),
    costs.map(([, other]) => of(other)),
    decimals,
  );
}

/** Medians of both, and the median of the rounds' ratios. */
function row(name: string, short: readonly number[], other: readonly number[], decimals: number): string[] {
  const ratio = median(other.map((value, n) => value / (short[n] ?? Number.NaN)));
  return [name, number(median(short), decimals), number(median(other), decimals), number(ratio, 2)];
}
