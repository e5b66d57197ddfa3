import { HOUR, type Instant, plus, toMs } from '#shared/time/instant.ts';
import { HISTORY_DAYS, type PublicFacts, type ToldReport } from './facts.ts';
import type { PublicUpdate } from './reports.ts';

/** A piece of the page that stays whole: one update, or a run of days on which nothing was reported. */
export type Piece =
  | { readonly kind: 'current'; readonly report: ToldReport; readonly update: PublicUpdate }
  | {
      readonly kind: 'past';
      readonly day: string;
      readonly report: ToldReport;
      readonly update: PublicUpdate;
    }
  | { readonly kind: 'calm'; readonly from: string; readonly to: string };

/**
 * Everything there is to read, in the order of importance: the newest word of each incident that goes on, what was said of
 * them before, then day by day what is over.
 */
export function pieces({ current, past }: PublicFacts, now: Instant): readonly Piece[] {
  const newest = current.map((report): Piece => ({ kind: 'current', report, update: report.updates[0] }));
  const earlier = current.flatMap((report) =>
    report.updates.slice(1).map((update): Piece => ({ kind: 'current', report, update })),
  );
  return [...newest, ...earlier, ...days(current, past, now)];
}

/** The days back from today. A day on which something went on is not calm, also where it is told under another day. */
function days(current: readonly ToldReport[], past: readonly ToldReport[], now: Instant): readonly Piece[] {
  const byDay = Map.groupBy(past, ({ updates: [{ at }] }) => dayOf(at));
  const busy = [...current, ...past].map((report) => ({
    from: dayOf(report.updates.at(-1)?.at ?? report.updates[0].at),
    to: report.current ? dayOf(now) : dayOf(report.updates[0].at),
  }));
  const found: Piece[] = [];
  /** Days without anything since the last that had something, the latest first. */
  let calm: string[] = [];
  const endCalm = (): void => {
    const [to] = calm;
    const from = calm.at(-1);
    if (to !== undefined && from !== undefined) found.push({ kind: 'calm', from, to });
    calm = [];
  };
  for (let back = 0; back <= HISTORY_DAYS; back += 1) {
    const day = dayOf(plus(now, -back * 24 * HOUR));
    if (!busy.some(({ from, to }) => from <= day && day <= to)) {
      calm.push(day);
      continue;
    }
    endCalm();
    for (const report of byDay.get(day) ?? [])
      found.push(...report.updates.map((update): Piece => ({ kind: 'past', day, report, update })));
  }
  endCalm();
  return found;
}

/** Pages of pieces, none heavier than `most` bytes unless a single piece is. There is one page at least. */
export function paged<Each>(
  all: readonly Each[],
  weight: (piece: Each) => number,
  most: number,
): readonly (readonly Each[])[] {
  const pages: Each[][] = [[]];
  let sum = 0;
  for (const piece of all) {
    const more = weight(piece);
    if (sum + more > most && sum > 0) {
      pages.push([]);
      sum = 0;
    }
    pages.at(-1)?.push(piece);
    sum += more;
  }
  return pages;
}

function dayOf(at: Instant): string {
  return new Date(toMs(at)).toISOString().slice(0, 10);
}
