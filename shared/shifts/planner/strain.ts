import { HOUR } from '#shared/time/instant.ts';
import { hoursOfDay } from '../night-shading.ts';
import type { Plannable } from '../plan-request.ts';
import { freeOf, type Span, spanOf } from './span.ts';
import { WEIGHTS } from './weights.ts';

/** Daytime where somebody lives. Shifts in it need no reason. */
const DAY = { begins: 8, ends: 20 };

/** When duty is hard on somebody, by what makes it so. */
export interface HardTimes {
  readonly likely: readonly Span[];
  readonly possible: readonly Span[];
  /** Null where their zone is not known. */
  readonly outsideTheirDay: readonly Span[] | null;
}

/** The times of a plan that are hard on a person. What is likely is no longer only possible. */
export function hardTimes(person: Plannable, days: readonly Span[], within: Span): HardTimes {
  const likely = person.avoid.filter(({ odds }) => odds === 'likely').map(spanOf);
  const possible = person.avoid
    .filter(({ odds }) => odds === 'possible')
    .flatMap((window) => freeOf(likely, spanOf(window)));
  return { likely, possible, outsideTheirDay: days.length === 0 ? null : freeOf(days, around(within)) };
}

/** The days of a zone, over the plan and what its shifts reach beyond it. */
export function daysOf(zone: string | null, within: Span): readonly Span[] {
  return hoursOfDay(zone, DAY, around(within));
}

function around({ from, to }: Span): Span {
  return { from: from - 24 * HOUR, to: to + 24 * HOUR };
}

/**
 * What duty costs somebody, summed up from the beginning of time: that of a shift is the difference between its ends, so that a
 * plan can weigh thousands of shifts.
 */
export class Strain {
  readonly #at: readonly number[];
  readonly #sum: readonly number[];
  readonly #rate: readonly number[];

  constructor(times: HardTimes, nightsWorked: number) {
    const night = WEIGHTS.outsideTheirDay * (1 + nightsWorked * WEIGHTS.perNightWorked);
    const parts = [
      ...times.likely.map((span) => ({ span, rate: WEIGHTS.likely })),
      ...times.possible.map((span) => ({ span, rate: WEIGHTS.possible })),
      ...(times.outsideTheirDay ?? []).map((span) => ({ span, rate: night })),
    ];
    const always = times.outsideTheirDay === null ? WEIGHTS.unknownZone : 0;
    const edges = [...new Set(parts.flatMap(({ span }) => [span.from, span.to]))].sort((a, b) => a - b);
    this.#at = edges;
    this.#rate = edges.map((edge) =>
      parts.reduce((sum, { span, rate }) => sum + (span.from <= edge && edge < span.to ? rate : 0), always),
    );
    const sums: number[] = [];
    for (const [n, edge] of edges.entries()) {
      const before = n - 1;
      sums.push((sums[before] ?? 0) + (this.#rate[before] ?? 0) * (edge - (edges[before] ?? edge)));
    }
    this.#sum = sums;
    this.#always = always;
  }

  readonly #always: number;

  /** The sum up to a moment, in points. */
  upTo(ms: number): number {
    let low = 0;
    let high = this.#at.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#at[middle] ?? 0) <= ms) low = middle + 1;
      else high = middle;
    }
    const first = this.#at[0] ?? 0;
    const since = this.#at[low - 1];
    const points =
      since === undefined
        ? this.#always * (ms - first)
        : (this.#sum[low - 1] ?? 0) + (this.#rate[low - 1] ?? 0) * (ms - since);
    return points / HOUR;
  }
}
