import type { RestWindow } from '#shared/fatigue/rest-windows.ts';
import { HOUR, type Instant, plus, toInstant, toMs } from '#shared/time/instant.ts';
import { hoursOfDay } from '../night-shading.ts';
import type { Plannable, PlanRequest } from '../plan-request.ts';
import { DEFAULT_SHIFT_RULES } from '../rules.ts';
import type { Seat, ShiftRole } from '../seat.ts';
import type { Period, SeatedShift } from '../shift.ts';

/** Where the plans of tests begin: a Tuesday at midnight, UTC. */
const START = '2026-11-17T00:00:00.000Z';

/** So many hours after the start. */
export function at(hours: number): Instant {
  return plus(START, hours * HOUR);
}

export function period(from: number, to: number): Period {
  return { from: at(from), to: at(to) };
}

export function aSeat(role: ShiftRole = 'scribe', slot = 1): Seat {
  return { role, team: null, slot };
}

/** Somebody without a zone, a window or a duty, who may hold any role. */
export function aPerson(id: string, own: Partial<Plannable> = {}): Plannable {
  return {
    id,
    name: id,
    zone: null,
    skills: [],
    roles: ['commander', 'deputy', 'scribe', 'customer-liaison', 'internal-liaison', 'lead', 'responder'],
    workedMs: 0,
    dutySince: null,
    lastDutyEnd: null,
    holds: null,
    avoid: [],
    unavailable: [],
    available: null,
    ...own,
  };
}

/** The windows of an ordinary night at home: possible from 22 to 8, likely from 0 to 6. */
export function nightsOf(zone: string, hours: number): readonly RestWindow[] {
  const within = { from: toMs(at(-24)), to: toMs(at(hours + 24)) };
  const windows = (begins: number, ends: number, odds: RestWindow['odds']) =>
    hoursOfDay(zone, { begins, ends }, within).map((span) => ({
      from: toInstant(span.from),
      to: toInstant(span.to),
      odds,
    }));
  return [...windows(22, 8, 'possible'), ...windows(0, 6, 'likely')];
}

export function aShift(seat: Seat, person: string, from: number, to: number): SeatedShift {
  return { seat, person, ...period(from, to) };
}

/** One seat for a day, if nothing else is said. */
export function aRequest(people: readonly Plannable[], own: Partial<PlanRequest> = {}): PlanRequest {
  return {
    ...period(0, 24),
    seats: [{ seat: aSeat(), skill: null }],
    people,
    kept: [],
    rules: DEFAULT_SHIFT_RULES,
    ...own,
  };
}
