/**
 * Fan-out: one writer and N subscribers of one room, the same work for every system, each server in its own process.
 * The systems take turns, round by round, because the machine may be busy with something else in one of them; a
 * ratio is the median of the rounds' ratios. Prints tables in Markdown.
 *
 *   npx node bench/fan-out.ts [--systems ours,raw] [--subscribers 200,1000] [--rates 50,200,1000] [--rounds 3]
 *     [--window 256] [--ms 3000] [--rate-ms 3000] [--full]
 */
import { parseArgs } from 'node:util';
import type { FanOut, FanOutJob } from './load/fan-out-job.ts';
import { measured } from './load/measured.ts';
import { peersInstalled } from './load/peers-installed.ts';
import { median } from './rooms/median.ts';
import { SYSTEMS, WITHOUT_PEERS } from './systems/systems.ts';
import { number, table } from './table.ts';

const { values } = parseArgs({
  options: {
    systems: { type: 'string' },
    subscribers: { type: 'string' },
    rates: { type: 'string' },
    rounds: { type: 'string' },
    window: { type: 'string', default: '256' },
    ms: { type: 'string', default: '3000' },
    'rate-ms': { type: 'string', default: '3000' },
    full: { type: 'boolean', default: false },
  },
});
const known = (await peersInstalled()) ? Object.keys(SYSTEMS) : WITHOUT_PEERS;
const systems = values.systems?.split(',') ?? known;
const rounds = Number(values.rounds ?? (values.full ? 5 : 2));
const rates = numbers(values.rates ?? (values.full ? '50,200,1000' : '200'));

for (const subscribers of numbers(values.subscribers ?? (values.full ? '50,200,1000' : '200,1000'))) {
  console.log(`\n### Fan-out to ${subscribers} subscribers, ${values.window} in flight\n`);
  console.log(told(await roundsOf(subscribers)));
}

type Rounds = Readonly<Record<string, readonly FanOut[]>>;

async function roundsOf(subscribers: number): Promise<Rounds> {
  const results: Record<string, FanOut[]> = Object.fromEntries(systems.map((system) => [system, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const system of systems) {
      const job: FanOutJob = {
        system,
        subscribers,
        window: Number(values.window),
        closedLoopMs: Number(values.ms),
        rates,
        rateMs: Number(values['rate-ms']),
      };
      results[system]?.push(await measured<FanOut>('load/fan-out-load.ts', job));
    }
  }
  return results;
}

function told(results: Rounds): string {
  const [baseline = ''] = systems.filter((system) => system === 'raw');
  const head = ['', 'events/s', 'of raw ws', 'server, load busy', 'bytes/event', 'us/delivery'];
  for (const rate of rates) head.push(`${rate}/s p50`, 'p99', 'of raw ws', 'us/delivery');
  const rows = systems.map((system) => {
    const own = results[system] ?? [];
    const bar = results[baseline] ?? [];
    const middle = (of: (figures: FanOut) => number) => median(own.map(of));
    const ratio = (of: (figures: FanOut) => number) =>
      number(
        median(own.flatMap((figures, n) => (bar[n] === undefined ? [] : [of(figures) / of(bar[n])]))),
        2,
      );
    const closed = [
      number(middle(({ closed: { eventsPerSecond } }) => eventsPerSecond)),
      ratio(({ closed: { eventsPerSecond } }) => eventsPerSecond),
      `${number(
        middle((f) => f.closed.serverBusy),
        2,
      )}, ${number(
        middle((f) => f.closed.loadBusy),
        2,
      )}`,
      number(middle(({ closed: { bytesPerEvent } }) => bytesPerEvent)),
      number(
        middle(({ closed: { cpuPerDelivery } }) => cpuPerDelivery),
        2,
      ),
    ];
    const paced = rates.flatMap((_, n) => {
      const at = (figures: FanOut) => figures.paced[n] ?? NOTHING;
      const delivered = middle((figures) => at(figures).delivered);
      if (delivered < 0.999) return [`cannot (${Math.round(delivered * 100)} %)`, '', '', ''];
      return [
        `${number(
          middle((f) => at(f).p50),
          1,
        )} ms`,
        `${number(
          middle((f) => at(f).p99),
          1,
        )} ms`,
        `${ratio((figures) => at(figures).p99)}x`,
        number(
          middle((f) => at(f).cpuPerDelivery),
          1,
        ),
      ];
    });
    return [SYSTEMS[system]?.name ?? system, ...closed, ...paced];
  });
  return table(head, rows);
}

const NOTHING = { p50: Number.NaN, p99: Number.NaN, cpuPerDelivery: Number.NaN, delivered: 0 };

function numbers(list: string): readonly number[] {
  return list.split(',').map(Number);
}
