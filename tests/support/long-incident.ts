import { hoursOfDay } from '#shared/shifts/night-shading.ts';
import type { NeededSeat, Plannable, PlanRequest } from '#shared/shifts/plan-request.ts';
import { DEFAULT_SHIFT_RULES } from '#shared/shifts/rules.ts';
import { HOUR, type Instant, plus, toInstant, toMs } from '#shared/time/instant.ts';

const FROM = '2026-11-20T14:08:26.677Z';
const ZONES = ['Asia/Tokyo', 'Europe/Berlin', 'America/New_York', 'Europe/London'];

/** A long incident: people of four zones, each with the windows of an ordinary night, some on duty, some with days off. */
export function longIncident(people: number, seats: number, hours: number): PlanRequest {
  const to = plus(FROM, hours * HOUR);
  return {
    from: FROM,
    to,
    seats: Array.from({ length: seats }, (_, n) => seatAt(n)),
    people: Array.from({ length: people }, (_, n) => personAt(n, to)),
    kept: [],
    rules: DEFAULT_SHIFT_RULES,
  };
}

function seatAt(n: number): NeededSeat {
  const roles = ['commander', 'deputy', 'scribe', 'customer-liaison'] as const;
  const role = roles[n] ?? 'responder';
  const slot = role === 'responder' ? n - roles.length + 1 : 1;
  return { seat: { role, team: null, slot }, skill: n % 3 === 2 ? 'database' : null };
}

function personAt(n: number, to: Instant): Plannable {
  const zone = ZONES[n % ZONES.length] ?? 'UTC';
  const night = (begins: number, ends: number, odds: 'possible' | 'likely') =>
    hoursOfDay(zone, { begins, ends }, { from: toMs(FROM), to: toMs(to) }).map((span) => ({
      from: toInstant(span.from),
      to: toInstant(span.to),
      odds,
    }));
  // A third of them has been on duty for one to five hours.
  const onDuty = n % 3 === 1 ? 1 + (n % 5) : 0;
  return {
    id: `p${n}`,
    name: `Person ${n}`,
    zone,
    skills: n % 2 === 0 ? ['database'] : [],
    roles: n % 3 === 0 ? ['commander', 'deputy', 'responder'] : null,
    workedMs: onDuty * HOUR,
    dutySince: onDuty > 0 ? plus(FROM, -onDuty * HOUR) : null,
    lastDutyEnd: null,
    holds: null,
    avoid: [...night(22, 8, 'possible'), ...night(0, 6, 'likely')],
    unavailable: n % 7 === 0 ? [{ from: plus(FROM, 20 * HOUR), to: plus(FROM, 44 * HOUR) }] : [],
    available: null,
  };
}
