import { barredBeside, canStayUntil, hoursOf, type Placed } from './draft.ts';
import type { Problem, SeatToFill } from './problem.ts';
import type { Span } from './span.ts';
import type { Stretch } from './stretch.ts';

/**
 * Fills a stretch as one would by hand: from its beginning, each time whoever can stay longest, up to what a shift aims at; of
 * equals who has the fewest hours. It looks no shift ahead. The search is measured against it, and never covers less.
 */
export function fillGreedily(
  problem: Problem,
  seat: SeatToFill,
  stretch: Stretch,
  bookings: readonly (readonly Span[])[],
): readonly Placed[] {
  const { cuts } = stretch;
  const { aim, overlap } = problem.limits;
  const last = cuts.length - 1;
  const booked = bookings.map((each) => [...each]);
  const placed: Placed[] = [];
  let at = 0;
  while (at < last) {
    const begins = at === 0 ? stretch.begins : (cuts[at] ?? 0);
    let best: { who: number; end: number; ends: number; hours: number } | null = null;
    for (const who of seat.eligible) {
      const candidate = problem.people[who];
      const own = booked[who];
      if (candidate === undefined || own === undefined) continue;
      const until = canStayUntil(problem, candidate, barredBeside(problem, candidate, own, begins), begins);
      let end = at;
      while (end < last && (cuts[end] ?? 0) - begins < aim && endsAt(end + 1) <= until) end += 1;
      const hours = hoursOf(problem, candidate, own);
      if (end > (best?.end ?? at) || (best !== null && end === best.end && hours < best.hours))
        best = { who, end, ends: endsAt(end), hours };
    }
    if (best === null) {
      at += 1;
      continue;
    }
    const shift = { who: best.who, from: begins, to: best.ends };
    placed.push(shift);
    booked[best.who]?.push(shift);
    at = best.end;
  }
  return placed;

  function endsAt(cut: number): number {
    return cut === last ? stretch.ends : (cuts[cut] ?? 0) + overlap;
  }
}
