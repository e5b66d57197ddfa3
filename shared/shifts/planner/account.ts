import { HOUR, toInstant } from '#shared/time/instant.ts';
import type { Bent, ProposedShift, Reason, Wish } from '../proposed-plan.ts';
import type { SeatedShift } from '../shift.ts';
import {
  barredBeside,
  bookingsOf,
  canStayUntil,
  type Draft,
  dutyBegan,
  hoursOf,
  type Placed,
} from './draft.ts';
import type { Candidate, Problem, SeatToFill } from './problem.ts';
import { coveredMs, type Span } from './span.ts';

/** A shift with its reasons, and the wishes that it does not fulfil. */
export interface Accounted {
  readonly shift: ProposedShift;
  readonly bent: readonly Bent[];
}

/** One who could have a shift: their hours without it, and what it would bend for them. */
interface Option {
  readonly hours: number;
  readonly wishes: ReadonlyMap<Wish['kind'], number>;
}

/** Says of each shift of a draft why it is whose it is, beside who could have it as the rest of the plan stands. */
export function accountOf(problem: Problem, draft: Draft): readonly Accounted[] {
  const bookings = bookingsOf(problem, draft);
  return problem.seats.flatMap((seat, n) =>
    (draft[n] ?? []).flatMap((placed) => {
      const candidate = problem.people[placed.who];
      return candidate === undefined ? [] : [accounted(problem, seat, placed, candidate, bookings)];
    }),
  );
}

function accounted(
  problem: Problem,
  seat: SeatToFill,
  placed: Placed,
  candidate: Candidate,
  bookings: readonly (readonly Span[])[],
): Accounted {
  const beside = (bookings[placed.who] ?? []).filter((booked) => booked !== placed);
  const own = optionOf(problem, candidate, beside, placed);
  const others = seat.eligible.flatMap((who) => {
    const other = problem.people[who];
    const booked = bookings[who] ?? [];
    if (other === undefined || who === placed.who || !couldHave(problem, other, booked, placed)) return [];
    return [optionOf(problem, other, booked, placed)];
  });
  const shift: SeatedShift = {
    seat: seat.seat,
    person: candidate.person.id,
    from: toInstant(placed.from),
    to: toInstant(placed.to),
  };
  const wishes = wishesOf(problem, candidate, placed, own, others);
  return {
    shift: { ...shift, why: reasonsOf(problem, seat, candidate, placed, beside, own, others) },
    bent: wishes.map((wish) => ({ ...shift, wish, because: becauseOf(wish, others) })),
  };
}

function couldHave(problem: Problem, candidate: Candidate, booked: readonly Span[], { from, to }: Span) {
  return canStayUntil(problem, candidate, barredBeside(problem, candidate, booked, from), from) >= to;
}

function optionOf(problem: Problem, candidate: Candidate, booked: readonly Span[], shift: Span): Option {
  const { likely, possible, outsideTheirDay } = candidate.hard;
  const hard = [
    ['likely-window', likely],
    ['possible-window', possible],
    ['outside-their-day', outsideTheirDay ?? []],
  ] as const;
  return {
    hours: hoursOf(problem, candidate, booked),
    wishes: new Map(hard.map(([kind, spans]) => [kind, coveredMs(shift, spans) / HOUR])),
  };
}

function wishesOf(
  problem: Problem,
  candidate: Candidate,
  placed: Placed,
  own: Option,
  others: readonly Option[],
): readonly Wish[] {
  const wishes: Wish[] = [];
  for (const kind of ['likely-window', 'possible-window', 'outside-their-day'] as const) {
    const hours = own.wishes.get(kind) ?? 0;
    if (hours > 0) wishes.push({ kind, hours });
  }
  const length = (placed.to - placed.from) / HOUR;
  // Less than a shift between two people is what any plan of whole shifts leaves.
  const fewest = Math.min(...others.map(({ hours }) => hours));
  if (own.hours - fewest >= length) wishes.push({ kind: 'uneven', hours: own.hours - fewest });
  const began = dutyBegan(problem, candidate, placed.from);
  if (placed.to !== problem.to && placed.to - began < problem.limits.shortest)
    wishes.push({ kind: 'short', hours: length });
  return wishes;
}

function becauseOf(wish: Wish, others: readonly Option[]): Bent['because'] {
  if (others.length === 0) return 'nobody-else';
  // Whoever has it, it is as short; and it is uneven only where somebody else has fewer hours.
  if (wish.kind === 'short') return 'no-better';
  const better =
    wish.kind === 'uneven' || others.some(({ wishes }) => (wishes.get(wish.kind) ?? 0) < wish.hours);
  return better ? 'for-the-plan' : 'no-better';
}

function reasonsOf(
  problem: Problem,
  seat: SeatToFill,
  candidate: Candidate,
  placed: Placed,
  beside: readonly Span[],
  own: Option,
  others: readonly Option[],
): readonly Reason[] {
  const { person, hard } = candidate;
  const reasons: Reason[] = [];
  if (placed.from === problem.from && candidate.holdsKey === seat.key)
    reasons.push({ kind: 'goes-on', since: person.dutySince });
  if (others.length === 0) reasons.push({ kind: 'nobody-else' });
  const clear = own.wishes.get('likely-window') === 0 && own.wishes.get('possible-window') === 0;
  if (clear) reasons.push({ kind: 'clear-of-windows' });
  if (person.zone !== null && hard.outsideTheirDay !== null && own.wishes.get('outside-their-day') === 0)
    reasons.push({ kind: 'in-their-day', zone: person.zone });
  if (others.length > 0 && others.every(({ hours }) => hours >= own.hours))
    reasons.push({ kind: 'fewest-hours', hours: own.hours });
  const rested = restedSince(candidate, placed, beside);
  if (rested !== null) reasons.push({ kind: 'rested', hours: (placed.from - rested) / HOUR });
  return reasons;
}

/** When their duty before a shift ended; null where none was, or where the shift goes on with it. */
function restedSince({ person, dutySince }: Candidate, placed: Placed, beside: readonly Span[]) {
  const ended = beside.map(({ to }) => to).filter((to) => to <= placed.from);
  if (person.lastDutyEnd !== null && dutySince === null) ended.push(Date.parse(person.lastDutyEnd));
  return ended.length === 0 ? null : Math.max(...ended);
}
