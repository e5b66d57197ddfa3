import { HOUR, MINUTE, toMs } from '#shared/time/instant.ts';
import type { NeededSeat, Plannable, PlanRequest } from '../plan-request.ts';
import { bySeat, compared, seatKey } from '../seat.ts';
import { skillKey } from '../skills.ts';
import { freeOf, merged, type Span, spanOf } from './span.ts';
import { daysOf, type HardTimes, hardTimes, Strain } from './strain.ts';

/** The rules in ms. */
export interface Limits {
  readonly aim: number;
  readonly longest: number;
  readonly shortest: number;
  readonly rest: number;
  readonly overlap: number;
}

/** A person as the search sees them. */
export interface Candidate {
  readonly person: Plannable;
  /** When they cannot be on duty whatever the plan is; the rest after shifts is not in it. */
  readonly barred: readonly Span[];
  /** Where their duty began, if they are on duty where the plan begins. */
  readonly dutySince: number | null;
  /** Shifts that stand. */
  readonly kept: readonly Span[];
  /** The seat that they hold where the plan begins. */
  readonly holdsKey: string | null;
  readonly hard: HardTimes;
  readonly strain: Strain;
  /** Hours on duty before the plan. */
  readonly worked: number;
}

/** A seat as the search sees it. */
export interface SeatToFill extends NeededSeat {
  readonly key: string;
  /** Who may hold it and is free at some time of the plan, as indices of the people. */
  readonly eligible: readonly number[];
  readonly kept: readonly Span[];
}

/** A request made ready for the search: in numbers, and in an order that does not depend on that of the request. */
export interface Problem extends Span {
  readonly limits: Limits;
  readonly people: readonly Candidate[];
  readonly seats: readonly SeatToFill[];
}

/** Makes a request ready. The seats that fewest people may hold come first: they get their people first. */
export function problemOf(request: PlanRequest): Problem {
  const within = spanOf(request);
  const { rules } = request;
  const limits: Limits = {
    aim: rules.shiftHours * HOUR,
    longest: rules.longestShiftHours * HOUR,
    shortest: rules.shortestShiftHours * HOUR,
    rest: rules.restHours * HOUR,
    overlap: rules.overlapMinutes * MINUTE,
  };
  // Asking for a zone's clocks is slow, and most people share theirs.
  const zones = [...new Set(request.people.map(({ zone }) => zone))];
  const days = new Map(zones.map((zone) => [zone, daysOf(zone, within)]));
  const people = [...request.people]
    .sort((a, b) => compared(a.id, b.id))
    .map((person) => candidateOf(person, request, within, days.get(person.zone) ?? [], limits));
  const seats = [...request.seats]
    .sort((a, b) => bySeat(a.seat, b.seat))
    .map((needed) => seatToFill(needed, request, people))
    .sort((a, b) => a.eligible.length - b.eligible.length);
  return { ...within, limits, people, seats };
}

function candidateOf(
  person: Plannable,
  request: PlanRequest,
  within: Span,
  days: readonly Span[],
  limits: Limits,
): Candidate {
  const kept = merged(request.kept.filter((shift) => shift.person === person.id).map(spanOf));
  const ended = person.lastDutyEnd === null ? null : toMs(person.lastDutyEnd);
  const wide = { from: within.from - limits.longest, to: within.to + limits.longest };
  const barred = merged([
    ...person.unavailable.map(spanOf),
    ...(person.available === null ? [] : freeOf(person.available.map(spanOf), wide)),
    ...(ended === null ? [] : [{ from: ended, to: ended + limits.rest }]),
  ]);
  const hard = hardTimes(person, days, within);
  return {
    person,
    barred,
    dutySince: person.dutySince === null ? null : Math.min(within.from, toMs(person.dutySince)),
    kept,
    holdsKey: person.holds === null ? null : seatKey(person.holds),
    hard,
    strain: new Strain(hard, person.nightsWorked ?? 0),
    worked: person.workedMs / HOUR,
  };
}

function seatToFill(needed: NeededSeat, request: PlanRequest, people: readonly Candidate[]): SeatToFill {
  const key = seatKey(needed.seat);
  const kept = merged(request.kept.filter(({ seat }) => seatKey(seat) === key).map(spanOf));
  return {
    ...needed,
    key,
    eligible: [...people.keys()].filter((index) => {
      const candidate = people[index];
      if (candidate === undefined || !mayHold(candidate.person, needed)) return false;
      return freeOf(candidate.barred, spanOf(request)).length > 0;
    }),
    kept,
  };
}

/** Whether somebody may hold a seat at all, at whatever time. */
function mayHold(person: Plannable, { seat, skill }: NeededSeat): boolean {
  return holdsRole(person, seat.role) && hasSkill(person, skill);
}

/** Whether somebody may have a role; without a list, every role but command. */
export function holdsRole(person: Plannable, role: NeededSeat['seat']['role']): boolean {
  return person.roles === null ? role !== 'commander' : person.roles.includes(role);
}

/** Whether somebody has a skill that is asked for, however they wrote it. */
export function hasSkill(person: Plannable, skill: string | null): boolean {
  return skill === null || person.skills.some((own) => skillKey(own) === skillKey(skill));
}
