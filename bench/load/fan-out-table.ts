import { median } from '#tests/support/percentile.ts';
import { SYSTEMS } from '../systems/systems.ts';
import { number, table } from '../table.ts';
import type { FanOut, Paced } from './fan-out-job.ts';

/** The rounds of each system. */
export type Rounds = Readonly<Record<string, readonly FanOut[]>>;

/** What the others are measured by. */
const BAR = 'raw';

type Of = (figures: FanOut) => number;

/**
 * The table of a fan-out: each figure is the median of its rounds. `by CPU` compares what one second of the server's
 * processor carries, which hardly depends on who else uses the machine; it leaves the disk's waits out.
 */
export function fanOutTable(systems: readonly string[], rounds: Rounds, rates: readonly number[]): string {
  const head = ['', 'events/s', 'of raw ws', 'by CPU', 'server, load busy', 'bytes/event', 'µs/delivery'];
  for (const rate of rates) head.push(`${rate}/s p50`, 'p99', 'p99 of raw ws', 'µs/delivery');
  const rows = systems.map((system) => {
    const cells = figuresOf(rounds[system] ?? [], rounds[BAR] ?? []);
    return [
      SYSTEMS[system]?.name ?? system,
      ...closedCells(cells),
      ...rates.flatMap((_, n) => pacedCells(cells, n)),
    ];
  });
  return table(head, rows);
}

interface Figures {
  /** The median of the rounds, as text with so many decimals. */
  readonly middle: (of: Of, decimals: number) => string;
  /** The median of the rounds' ratios to the bar. */
  readonly ratio: (of: Of) => number;
}

function figuresOf(own: readonly FanOut[], bar: readonly FanOut[]): Figures {
  return {
    middle: (of, decimals) => number(median(own.map(of)), decimals),
    ratio: (of) =>
      median(
        own.flatMap((figures, n) => {
          const beside = bar[n];
          return beside === undefined ? [] : [of(figures) / of(beside)];
        }),
      ),
  };
}

function closedCells({ middle, ratio }: Figures): string[] {
  return [
    middle(({ closed }) => closed.eventsPerSecond, 0),
    number(
      ratio(({ closed }) => closed.eventsPerSecond),
      2,
    ),
    number(1 / ratio(({ closed }) => closed.cpuPerDelivery), 2),
    `${middle(({ closed }) => closed.serverBusy, 2)}, ${middle(({ closed }) => closed.loadBusy, 2)}`,
    middle(({ closed }) => closed.bytesPerEvent, 0),
    middle(({ closed }) => closed.cpuPerDelivery, 2),
  ];
}

function pacedCells({ middle, ratio }: Figures, n: number): string[] {
  const at = ({ paced }: FanOut): Paced => paced[n] ?? NOTHING;
  const delivered = middle((figures) => at(figures).delivered * 100, 0);
  if (Number(delivered) < 100) return [`cannot (${delivered} %)`, '', '', ''];
  const late = ratio((figures) => at(figures).p99);
  return [
    `${middle((figures) => at(figures).p50, 1)} ms`,
    `${middle((figures) => at(figures).p99, 1)} ms`,
    Number.isFinite(late) ? `${number(late, 2)}x` : '',
    middle((figures) => at(figures).cpuPerDelivery, 1),
  ];
}

const NOTHING: Paced = { rate: 0, p50: 0, p99: 0, cpuPerDelivery: 0, delivered: 0 };
