/**
 * Fan-out: one writer and N subscribers of one room, the same work for every system, each server in its own process.
 * The systems take turns, round by round, because the machine may be busy with something else in one of them; a
 * ratio is the median of the rounds' ratios. Prints tables in Markdown.
 *
 *   npx node bench/fan-out.ts [--systems ours,raw] [--subscribers 200,1000] [--rates 50,200,1000] [--rounds 3]
 *     [--window 256] [--clients light|ws] [--ms 3000] [--rate-ms 3000] [--full]
 */
import { parseArgs } from 'node:util';
import type { FanOut, FanOutJob } from './load/fan-out-job.ts';
import { fanOutTable } from './load/fan-out-table.ts';
import { measured } from './load/measured.ts';
import { peersInstalled } from './load/peers-installed.ts';
import { SYSTEMS, WITHOUT_PEERS } from './systems/systems.ts';

const { values } = parseArgs({
  options: {
    systems: { type: 'string' },
    subscribers: { type: 'string' },
    rates: { type: 'string' },
    rounds: { type: 'string' },
    window: { type: 'string', default: '256' },
    clients: { type: 'string', default: 'light' },
    ms: { type: 'string', default: '2500' },
    'rate-ms': { type: 'string', default: '2500' },
    full: { type: 'boolean', default: false },
  },
});
const known = (await peersInstalled()) ? Object.keys(SYSTEMS) : WITHOUT_PEERS;
const systems = values.systems?.split(',') ?? known;
const sizes = numbers(values.subscribers ?? (values.full ? '50,200,1000' : '200'));
const rates = numbers(values.rates ?? (values.full ? '50,200,1000' : '200'));
const rounds = Number(values.rounds ?? (values.full ? 5 : 2));

for (const subscribers of sizes) await print(systems, subscribers);
// The quick run leaves the crowd of a thousand to those that a target compares.
if (!values.full && values.subscribers === undefined) await print(WITHOUT_PEERS.slice(0, 3), 1_000);

async function print(compared: readonly string[], subscribers: number): Promise<void> {
  const job = {
    subscribers,
    clients: values.clients === 'ws' ? ('ws' as const) : ('light' as const),
    window: Number(values.window),
    closedLoopMs: Number(values.ms),
    rates,
    rateMs: Number(values['rate-ms']),
  };
  console.log(
    `\n### Fan-out to ${subscribers} subscribers, ${values.window} in flight, ${values.clients} clients\n`,
  );
  console.log(fanOutTable(compared, await roundsOf(compared, job), rates));
}

async function roundsOf(compared: readonly string[], job: Omit<FanOutJob, 'system'>) {
  const results: Record<string, FanOut[]> = Object.fromEntries(compared.map((system) => [system, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const system of compared) {
      results[system]?.push(await measured<FanOut>('load/fan-out-load.ts', { ...job, system }));
    }
  }
  return results;
}

function numbers(list: string): readonly number[] {
  return list.split(',').map(Number);
}
