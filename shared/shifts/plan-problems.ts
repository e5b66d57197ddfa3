import type { RestWindow } from '#shared/fatigue/rest-windows.ts';
import { HOUR, type Instant, MINUTE, msBetween, toInstant, toMs } from '#shared/time/instant.ts';
import { bySeats, follows, handOvers, sharedMs } from './hand-overs.ts';
import type { NeededSeat, Plannable } from './plan-request.ts';
import { hasSkill, holdsRole } from './planner/problem.ts';
import { coveredMs, freeOf, merged, spanOf } from './planner/span.ts';
import type { ShiftRules } from './rules.ts';
import { type Seat, seatKey } from './seat.ts';
import type { Period, SeatedShift } from './shift.ts';

/** What is wrong with a plan: red must be changed, amber is somebody's choice with open eyes, a note is good to know. */
export type PlanProblem<S extends SeatedShift> = {
  readonly severity: 'red' | 'amber' | 'note';
} & (
  | { readonly kind: 'ends-early' | 'unknown-person' | 'may-not-hold' | 'lacks-skill'; readonly shift: S }
  | { readonly kind: 'too-long' | 'unavailable' | 'off-roster'; readonly shift: S; readonly hours: number }
  /** `before` is null for a duty that no shift of the plan is. */
  | { readonly kind: 'little-rest'; readonly shift: S; readonly before: S | null; readonly hours: number }
  | { readonly kind: 'two-seats'; readonly shift: S; readonly other: S }
  | {
      readonly kind: 'in-window';
      readonly shift: S;
      readonly odds: RestWindow['odds'];
      readonly hours: number;
    }
  | { readonly kind: 'hole'; readonly seat: Seat; readonly from: Instant; readonly to: Instant }
  | {
      readonly kind: 'short-overlap' | 'long-overlap';
      readonly leaving: S;
      readonly coming: S;
      readonly minutes: number;
    }
);

/** What a plan is to cover, where more is known than its shifts: seats that have none at all then show as holes. */
export interface ToCover extends Period {
  readonly seats: readonly CoveredSeat[];
}

/** A seat that is to be covered. */
export interface CoveredSeat extends NeededSeat {
  /** Until when somebody sits there without a shift that says so; absent where nobody does. */
  readonly heldUntil?: Instant;
}

/** Whoever is on duty and has a shift so soon stays for it: nobody is sent to rest for less. */
const STAYS_MS = HOUR;

/**
 * What is wrong with a plan that was made or changed by hand, seat by seat. It says so and throws nothing: whoever drags
 * a shift sees it at once, and may know more.
 */
export function planProblems<S extends SeatedShift>(
  shifts: readonly S[],
  people: readonly Plannable[],
  rules: ShiftRules,
  toCover: ToCover | null,
): readonly PlanProblem<S>[] {
  const sound = shifts.filter(({ from, to }) => msBetween(from, to) > 0);
  const known = new Map(people.map((person) => [person.id, person]));
  return bySeats(shifts)
    .flat()
    .flatMap((shift) => {
      if (!sound.includes(shift)) return [{ kind: 'ends-early', severity: 'red', shift } as const];
      return [
        ...ofPerson(shift, known.get(shift.person), sound, rules, toCover),
        ...besideOthers(shift, sound, rules),
      ];
    })
    .concat(holes(sound, toCover), overlaps(sound, rules));
}

function ofPerson<S extends SeatedShift>(
  shift: S,
  person: Plannable | undefined,
  sound: readonly S[],
  rules: ShiftRules,
  toCover: ToCover | null,
): readonly PlanProblem<S>[] {
  if (person === undefined) return [{ kind: 'unknown-person', severity: 'red', shift }];
  const span = spanOf(shift);
  const found: PlanProblem<S>[] = [];
  if (!holdsRole(person, shift.seat.role)) found.push({ kind: 'may-not-hold', severity: 'red', shift });
  const needed = toCover?.seats.find(({ seat }) => seatKey(seat) === seatKey(shift.seat));
  if (!hasSkill(person, needed?.skill ?? null)) found.push({ kind: 'lacks-skill', severity: 'amber', shift });
  const hours = (span.to - dutyBegan(shift, person, toCover)) / HOUR;
  if (hours > rules.longestShiftHours) found.push({ kind: 'too-long', severity: 'red', shift, hours });
  const away = coveredMs(span, person.unavailable.map(spanOf)) / HOUR;
  if (away > 0) found.push({ kind: 'unavailable', severity: 'red', shift, hours: away });
  const onRoster =
    person.available === null ? span.to - span.from : coveredMs(span, person.available.map(spanOf));
  const off = (span.to - span.from - onRoster) / HOUR;
  if (off > 0) found.push({ kind: 'off-roster', severity: 'amber', shift, hours: off });
  const ended = dutyEnded(shift, person, sound, toCover);
  const rested = ended === null ? rules.restHours : msBetween(ended, shift.from) / HOUR;
  if (rested >= 0 && rested < rules.restHours)
    found.push({ kind: 'little-rest', severity: 'amber', shift, before: null, hours: rested });
  return [...found, ...inWindows(shift, person)];
}

/** A shift of somebody who is on duty where the plan begins, and stays for it, goes on with their duty. */
function dutyBegan(shift: SeatedShift, { dutySince }: Plannable, toCover: ToCover | null): number {
  const from = toMs(shift.from);
  const goesOn = dutySince !== null && toCover !== null && stays(shift, toCover) && toMs(dutySince) < from;
  return goesOn ? toMs(dutySince) : from;
}

/**
 * When the duty ended that no shift of the plan is: who is on duty where the plan begins, and does not go on, goes then. Where a
 * shift of theirs says until when they are, the rest after that one is told.
 */
function dutyEnded(
  shift: SeatedShift,
  person: Plannable,
  sound: readonly SeatedShift[],
  toCover: ToCover | null,
): Instant | null {
  if (person.dutySince === null) return person.lastDutyEnd;
  if (toCover === null || stays(shift, toCover)) return null;
  const isPlanned = sound.some(
    (other) =>
      other.person === shift.person &&
      msBetween(other.from, toCover.from) >= 0 &&
      msBetween(toCover.from, other.to) > 0,
  );
  return isPlanned ? null : toCover.from;
}

function stays(shift: SeatedShift, toCover: ToCover): boolean {
  return msBetween(toCover.from, shift.from) <= STAYS_MS;
}

function inWindows<S extends SeatedShift>(shift: S, { avoid }: Plannable): readonly PlanProblem<S>[] {
  const likely = avoid.filter(({ odds }) => odds === 'likely').map(spanOf);
  const possible = avoid
    .filter(({ odds }) => odds === 'possible')
    .flatMap((window) => freeOf(likely, spanOf(window)));
  const found: PlanProblem<S>[] = [];
  for (const [odds, spans, severity] of [
    ['likely', likely, 'amber'],
    ['possible', possible, 'note'],
  ] as const) {
    const hours = coveredMs(spanOf(shift), spans) / HOUR;
    if (hours > 0) found.push({ kind: 'in-window', severity, shift, odds, hours });
  }
  return found;
}

/** Each pair is told once, at the shift that begins later. */
function besideOthers<S extends SeatedShift>(
  shift: S,
  sound: readonly S[],
  rules: ShiftRules,
): readonly PlanProblem<S>[] {
  const span = spanOf(shift);
  const before = sound.filter(
    (other) => other !== shift && other.person === shift.person && comesBefore(other, shift, sound),
  );
  const found: PlanProblem<S>[] = [];
  for (const other of before) {
    const rested = (span.from - spanOf(other).to) / HOUR;
    if (rested < 0) found.push({ kind: 'two-seats', severity: 'red', shift, other });
    else if (rested < rules.restHours)
      found.push({ kind: 'little-rest', severity: 'amber', shift, before: other, hours: rested });
  }
  return found;
}

function comesBefore<S extends SeatedShift>(a: S, b: S, order: readonly S[]): boolean {
  const ms = msBetween(a.from, b.from);
  return ms !== 0 ? ms > 0 : order.indexOf(a) < order.indexOf(b);
}

function holes<S extends SeatedShift>(
  sound: readonly S[],
  toCover: ToCover | null,
): readonly PlanProblem<S>[] {
  const needed = new Map((toCover?.seats ?? []).map((need) => [seatKey(need.seat), need]));
  const seats = new Map(
    [...[...needed.values()].map(({ seat }) => seat), ...sound.map(({ seat }) => seat)].map((seat) => [
      seatKey(seat),
      seat,
    ]),
  );
  // What has passed can no longer be covered.
  const since = toCover === null ? Number.NEGATIVE_INFINITY : toMs(toCover.from);
  return [...seats].flatMap(([key, seat]) => {
    const need = needed.get(key);
    const spans = merged(sound.filter((shift) => seatKey(shift.seat) === key).map(spanOf));
    const own = { from: Math.max(since, spans[0]?.from ?? 0), to: spans.at(-1)?.to ?? 0 };
    const within =
      toCover === null || need === undefined ? own : { from: since, to: Math.max(toMs(toCover.to), own.to) };
    const held = need?.heldUntil === undefined ? [] : [{ from: since, to: toMs(need.heldUntil) }];
    return freeOf([...spans, ...held], within).map(
      ({ from, to }) =>
        ({ kind: 'hole', severity: 'red', seat, from: toInstant(from), to: toInstant(to) }) as const,
    );
  });
}

function overlaps<S extends SeatedShift>(sound: readonly S[], rules: ShiftRules): readonly PlanProblem<S>[] {
  return handOvers(sound, rules.overlapMinutes).flatMap(
    ({ leaving, coming, gapMs, tooShortMs, tooLongMs }): PlanProblem<S>[] => {
      if (leaving === null || gapMs > 0) return [];
      const minutes = Math.round(sharedMs(leaving, coming) / MINUTE);
      if (tooShortMs > 0) return [{ kind: 'short-overlap', severity: 'amber', leaving, coming, minutes }];
      if (tooLongMs === 0) return [];
      // Past a hand-over, the second relieves the first at the beginning of a time that both were to work.
      const severity = follows(leaving, coming) ? 'note' : 'amber';
      return [{ kind: 'long-overlap', severity, leaving, coming, minutes }];
    },
  );
}
