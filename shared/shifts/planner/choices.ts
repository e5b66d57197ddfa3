import { HOUR } from '#shared/time/instant.ts';
import { Choices } from './choice-table.ts';
import { barredBeside, canStayUntil, hoursOf, lengthPoints } from './draft.ts';
import type { Candidate, Problem, SeatToFill } from './problem.ts';
import type { Span } from './span.ts';
import { GRID, type Stretch } from './stretch.ts';
import { WEIGHTS } from './weights.ts';

/** Everybody who could hold a seat from any cut to any other, beside the shifts that they have. */
export function choicesOf(
  problem: Problem,
  seat: SeatToFill,
  { cuts, begins, ends }: Stretch,
  bookings: readonly (readonly Span[])[],
): Choices {
  const last = cuts.length - 1;
  const starts = Float64Array.from(cuts, (cut, n) => (n === 0 ? begins : cut));
  // An end as it is where nobody takes over, and as it is with the overlap.
  const bare = Float64Array.from(cuts, (cut, n) => (n === last ? ends : cut));
  const whole = Float64Array.from(cuts, (cut, n) => (n === last ? ends : cut + problem.limits.overlap));
  // No shift reaches further, also not from a first cut that is off the grid.
  const reach = Math.ceil(problem.limits.longest / GRID) + 2;
  const choices = new Choices({ starts, bare, whole }, reach);
  const priced = lengthsPriced(problem, seat, starts, whole, reach);
  const firstEnds = firstEndsOf(starts, bare, problem.limits.shortest);
  for (const who of seat.eligible) {
    const candidate = problem.people[who];
    const booked = bookings[who] ?? [];
    if (candidate === undefined) continue;
    const barred = barredBeside(problem, candidate, booked, Number.NaN);
    const atOnce = barredBeside(problem, candidate, booked, problem.from);
    const perHour = 2 * WEIGHTS.hours * hoursOf(problem, candidate, booked);
    const strainWhole = whole.map((end) => candidate.strain.upTo(end));
    for (let start = 0; start < last; start += 1) {
      const from = starts[start] ?? 0;
      const isFirst = from === problem.from;
      const until = canStayUntil(problem, candidate, isFirst ? atOnce : barred, from);
      if ((bare[start + 1] ?? 0) > until) continue;
      const before = candidate.strain.upTo(from);
      const usual = firstEnds[start] ?? last;
      // Shorter shifts are worth a look only where nothing longer is possible.
      const first = (bare[usual] ?? 0) <= until ? usual : lastBefore(bare, usual, until);
      for (let end = first; end <= last; end += 1) {
        const short = bare[end] ?? 0;
        if (short > until) break;
        const long = whole[end] ?? 0;
        const handsOver = long <= until;
        const to = handsOver ? long : short;
        const place = choices.placeOf(start, end);
        const strain = (handsOver ? (strainWhole[end] ?? 0) : candidate.strain.upTo(short)) - before;
        const length =
          isFirst || !handsOver ? lengthPriced(problem, seat, candidate, from, to) : (priced[place] ?? 0);
        const points = strain + length + (perHour * (to - from)) / HOUR;
        choices.keep(place, who, handsOver, points);
      }
    }
  }
  return choices;
}

/** For each cut, the first end of a shift that begins there and is not short; the last cut where none is. */
function firstEndsOf(starts: Float64Array, ends: Float64Array, shortest: number): Int32Array {
  const last = ends.length - 1;
  let end = 0;
  return Int32Array.from(starts, (from, start) => {
    end = Math.max(end, start + 1);
    while (end < last && (ends[end] ?? 0) < from + shortest) end += 1;
    return Math.min(end, last);
  });
}

/** The last end before another that is not after a moment. */
function lastBefore(ends: Float64Array, before: number, until: number): number {
  let end = before - 1;
  while ((ends[end] ?? 0) > until) end -= 1;
  return end;
}

/** What shifts with their overlap cost by how long they are: the same for everybody, but where the plan begins. */
function lengthsPriced(
  problem: Problem,
  seat: SeatToFill,
  starts: Float64Array,
  ends: Float64Array,
  reach: number,
): Float64Array {
  const priced = new Float64Array(starts.length * reach);
  for (const [start, from] of starts.entries())
    for (let n = 0; n < reach && start + n + 1 < ends.length; n += 1)
      priced[start * reach + n] = lengthPriced(problem, seat, null, from, ends[start + n + 1] ?? 0);
  return priced;
}

/** What a shift costs by how long it is, with what it adds to hours that begin at none. */
function lengthPriced(
  problem: Problem,
  seat: SeatToFill,
  candidate: Candidate | null,
  from: number,
  to: number,
): number {
  const hours = (to - from) / HOUR;
  return lengthPoints(problem, seat, candidate, from, to) + WEIGHTS.hours * hours * hours;
}
