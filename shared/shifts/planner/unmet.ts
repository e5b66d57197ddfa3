import { toInstant, toMs } from '#shared/time/instant.ts';
import { BARS, type Bar, type Unmet, type UnmetReason } from '../proposed-plan.ts';
import { bookingsOf, type Draft } from './draft.ts';
import { type Candidate, hasSkill, holdsRole, type Problem, type SeatToFill } from './problem.ts';
import { coveredMs, freeOf, type Span, spanOf } from './span.ts';

/** The times for which a draft has nobody, and why. */
export function unmetOf(problem: Problem, draft: Draft): readonly Unmet[] {
  const bookings = bookingsOf(problem, draft);
  return problem.seats.flatMap((seat, n) =>
    freeOf([...seat.kept, ...(draft[n] ?? [])], problem).map((gap) => ({
      seat: seat.seat,
      from: toInstant(gap.from),
      to: toInstant(gap.to),
      why: whyEmpty(problem, seat, gap, bookings),
    })),
  );
}

function whyEmpty(
  problem: Problem,
  seat: SeatToFill,
  gap: Span,
  bookings: readonly (readonly Span[])[],
): UnmetReason {
  if (problem.people.length === 0) return { kind: 'nobody' };
  const bars = problem.people.map((candidate, who) =>
    barOf(problem, seat, candidate, gap, bookings[who] ?? []),
  );
  const by: { [Each in Bar]?: number } = {};
  for (const bar of BARS) {
    const count = bars.filter((each) => each === bar).length;
    if (count > 0) by[bar] = count;
  }
  return { kind: 'barred', by };
}

/** What bars somebody from a gap for most of its time. */
function barOf(
  problem: Problem,
  { seat, skill }: SeatToFill,
  candidate: Candidate,
  gap: Span,
  booked: readonly Span[],
): Bar {
  const { person } = candidate;
  if (!holdsRole(person, seat.role)) return 'role';
  if (!hasSkill(person, skill)) return 'skill';
  let bar: Bar = 'too-short';
  let most = 0;
  for (const [each, spans] of barsInTime(problem, candidate, booked)) {
    const ms = coveredMs(gap, spans);
    if (ms <= most) continue;
    most = ms;
    bar = each;
  }
  return bar;
}

function barsInTime(
  { from, to, limits }: Problem,
  { person, dutySince }: Candidate,
  booked: readonly Span[],
): readonly (readonly [Bar, readonly Span[]])[] {
  const wide = { from: from - limits.longest, to: to + limits.longest };
  const roster = person.available === null ? [] : freeOf(person.available.map(spanOf), wide);
  const ended = person.lastDutyEnd === null ? [] : [toMs(person.lastDutyEnd)];
  const resting = [
    ...booked.flatMap((shift) => [
      { from: shift.to, to: shift.to + limits.rest },
      { from: shift.from - limits.rest, to: shift.from },
    ]),
    ...ended.map((at) => ({ from: at, to: at + limits.rest })),
  ];
  const goesOn = booked.some((shift) => shift.from <= from && from < shift.to);
  const tired = dutySince !== null && !goesOn ? [{ from, to: from + limits.rest }] : [];
  const isAtMost = dutySince !== null && from - dutySince >= limits.longest;
  return [
    ['unavailable', person.unavailable.map(spanOf)],
    ['off-roster', roster],
    ['busy', booked],
    ['resting', isAtMost ? resting : [...resting, ...tired]],
    ['longest-shift', isAtMost ? tired : []],
  ];
}
