/**
 * The whole history of a room of 100 000 events, and what the room notices of it: 50 clients and 200 events a second,
 * with nobody reading old history and with somebody who reads all of it again and again. Prints a table in Markdown.
 *
 *   npx node bench/history.ts [--events 100000] [--rounds 3] [--full]
 */
import { parseArgs } from 'node:util';
import { median } from '#tests/support/percentile.ts';
import { type Crowd, crowd as enter } from './load/crowd.ts';
import { readHistory, untilSealed } from './load/history.ts';
import { lightClient } from './load/light-client.ts';
import { paced } from './load/loops.ts';
import { serverProcess } from './load/server-process.ts';
import { longFolder } from './rooms/long-folder.ts';
import { dialectOfHead } from './systems/ours.ts';
import { number, table } from './table.ts';

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '100000' },
    rounds: { type: 'string' },
    full: { type: 'boolean', default: false },
  },
});
const events = Number(values.events);
const rounds = Number(values.rounds ?? (values.full ? 5 : 3));
const CLIENTS = 50;
const RATE = 200;
const RATE_MS = 2_000;

const folder = longFolder(events);
const server = await serverProcess('systems/our-server.ts', [folder.dataDir]);
const began = performance.now();
await untilSealed(server.url);
const sealing = performance.now() - began;
const crowd = await enter(server.url, await dialectOfHead(server.url), CLIENTS, lightClient);
const reads: { readonly ms: number; readonly bytes: number }[] = [];
const alone: number[] = [];
const beside: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  reads.push(await timed());
  alone.push(await p99(crowd));
  beside.push(await whileReading(() => p99(crowd)));
}
crowd.close();
await server.stop();
folder.remove();

const bytes = median(reads.map((read) => read.bytes)) / 1e6;
const ratio = median(beside.map((late, n) => late / (alone[n] ?? Number.NaN)));
console.log(`\n### The whole history of ${number(events)} events (target: 500 ms, 4 MB)\n`);
const head = ['', 'time', 'bytes', 'sealed once in', 'p99 in the room alone', 'while it is read', 'ratio'];
const cells = [
  `${number(median(reads.map(({ ms }) => ms)))} ms`,
  `${number(bytes, 2)} MB`,
  `${number(sealing / 1_000, 1)} s`,
  `${number(median(alone), 1)} ms`,
  `${number(median(beside), 1)} ms`,
  `${number(ratio, 2)}x`,
];
console.log(table(head, [['Quarterdeck', ...cells]]));

async function timed() {
  const start = performance.now();
  const read = await readHistory(server.url);
  return { ms: performance.now() - start, bytes: read };
}

async function p99(of: Crowd): Promise<number> {
  return (await paced(of, RATE, RATE_MS)).at(0.99);
}

async function whileReading<Result>(work: () => Promise<Result>): Promise<Result> {
  let isDone = false;
  async function readOn(): Promise<void> {
    while (!isDone) await readHistory(server.url);
  }
  const reading = readOn();
  const result = await work();
  isDone = true;
  await reading;
  return result;
}
