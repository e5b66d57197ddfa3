import { HOUR } from '#shared/time/instant.ts';
import type { Candidate, Problem, SeatToFill } from './problem.ts';
import { coveredMs, freeUntil, merged, type Span } from './span.ts';
import { LONG_REST_HOURS, WEIGHTS } from './weights.ts';

/** A shift of a draft: somebody, as an index of the people, in a seat that is known by where it stands. */
export interface Placed extends Span {
  readonly who: number;
}

/** A plan while it is searched for: the shifts of each seat, in the order of the problem's seats. */
export type Draft = readonly (readonly Placed[])[];

/** What a draft is worth. Less is better: first by how long nobody commands, then by the time that is empty in all. */
export interface Worth {
  readonly uncommandedMs: number;
  readonly emptyMs: number;
  readonly points: number;
}

/** The shifts that each person has in a draft, kept ones included, one list a person. */
export function bookingsOf({ people }: Problem, draft: Draft): readonly (readonly Span[])[] {
  const bookings: Span[][] = people.map(({ kept }) => [...kept]);
  for (const shifts of draft) for (const shift of shifts) bookings[shift.who]?.push(shift);
  return bookings;
}

/** When somebody cannot begin or be on duty, beside the shifts that they have: those, and the rest around them. */
export function barredBeside(
  { from, limits }: Problem,
  { barred, dutySince }: Candidate,
  booked: readonly Span[],
  begins: number,
): readonly Span[] {
  // Who is on duty goes on at once, or goes off duty here and rests.
  const rests = dutySince !== null && begins !== from;
  return merged([
    ...barred,
    ...booked.map((shift) => ({ from: shift.from - limits.rest, to: shift.to + limits.rest })),
    ...(rests ? [{ from, to: from + limits.rest }] : []),
  ]);
}

/** Until when somebody who begins at a moment can stay; not after that moment where they cannot begin. */
export function canStayUntil(
  problem: Problem,
  candidate: Candidate,
  barred: readonly Span[],
  begins: number,
) {
  return Math.min(freeUntil(barred, begins), dutyBegan(problem, candidate, begins) + problem.limits.longest);
}

/** When the duty began of which a shift is a part: earlier than the shift for who is on duty and goes on. */
export function dutyBegan({ from }: Problem, { dutySince }: Candidate, begins: number): number {
  return begins === from && dutySince !== null ? dutySince : begins;
}

/** What a shift costs by how long it is; with null for anybody, which is right for all but where the plan begins. */
export function lengthPoints(
  problem: Problem,
  seat: SeatToFill,
  candidate: Candidate | null,
  begins: number,
  ends: number,
): number {
  const { limits, from } = problem;
  const duty = ends - (candidate === null ? begins : dutyBegan(problem, candidate, begins));
  const missed = (duty - limits.aim) / HOUR;
  // What the end of the plan cuts off goes on after it.
  const cut = ends === problem.to && duty < limits.aim;
  const short = Math.max(0, limits.shortest - duty) / HOUR;
  const goesOn = begins === from && candidate?.holdsKey === seat.key;
  return (
    WEIGHTS.handOver +
    (cut ? 0 : WEIGHTS.aim * missed * missed + WEIGHTS.short * short) -
    (goesOn ? WEIGHTS.goesOn : 0)
  );
}

/** What is missing to a long rest between two duties. */
export function restPoints(restMs: number): number {
  return WEIGHTS.restMissing * Math.max(0, LONG_REST_HOURS - restMs / HOUR);
}

/** The hours of somebody with the shifts that they have, as far as those lie in the plan. */
export function hoursOf({ from, to }: Span, { worked }: Candidate, booked: readonly Span[]): number {
  return booked.reduce(
    (sum, shift) => sum + Math.max(0, Math.min(shift.to, to) - Math.max(shift.from, from)) / HOUR,
    worked,
  );
}

/** How long a seat is empty. */
function emptyMsOf(within: Span, { kept }: SeatToFill, shifts: readonly Placed[]): number {
  return within.to - within.from - coveredMs(within, [...kept, ...shifts]);
}

/** What a whole draft is worth. */
export function worthOf(problem: Problem, draft: Draft): Worth {
  let uncommandedMs = 0;
  let emptyMs = 0;
  let points = 0;
  for (const [n, seat] of problem.seats.entries()) {
    const shifts = draft[n] ?? [];
    const empty = emptyMsOf(problem, seat, shifts);
    emptyMs += empty;
    if (seat.seat.role === 'commander') uncommandedMs += empty;
    for (const { who, from, to } of shifts) {
      const candidate = problem.people[who];
      if (candidate === undefined) continue;
      points += candidate.strain.upTo(to) - candidate.strain.upTo(from);
      points += lengthPoints(problem, seat, candidate, from, to);
    }
  }
  for (const [who, booked] of bookingsOf(problem, draft).entries()) {
    const candidate = problem.people[who];
    if (candidate === undefined) continue;
    points += WEIGHTS.hours * hoursOf(problem, candidate, booked) ** 2 + restBetween(booked);
  }
  return { uncommandedMs, emptyMs, points };
}

/** Whether a worth is better than another, by more than what rounding makes of sums. */
export function isBetter(a: Worth, b: Worth): boolean {
  return isFuller(a, b) || (!isFuller(b, a) && a.points < b.points - 1e-6);
}

/** Whether less is empty by a worth than by another, and above all less of the command. */
export function isFuller(a: Worth, b: Worth): boolean {
  return a.uncommandedMs !== b.uncommandedMs ? a.uncommandedMs < b.uncommandedMs : a.emptyMs < b.emptyMs;
}

function restBetween(booked: readonly Span[]): number {
  const sorted = [...booked].sort((a, b) => a.from - b.from);
  return sorted.reduce((sum, shift, n) => {
    const before = sorted[n - 1];
    return before === undefined ? sum : sum + restPoints(shift.from - before.to);
  }, 0);
}
