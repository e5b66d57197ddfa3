import { toMs } from '#shared/time/instant.ts';
import { zoneClock } from '#shared/time/zone.ts';
import type { DayRange } from '../day-range.ts';
import type { PersonDuty } from '../incident-duty.ts';
import { type PersonLoad, personLoad } from '../person-load.ts';

/** One incident's part of somebody: stretches and interruptions as instants. */
export function part(
  stretches: readonly (readonly [from: string, to: string | null, team?: string])[],
  interruptions: readonly string[] = [],
): PersonDuty {
  return {
    person: 'ana',
    name: 'Ana',
    namedAt: 0,
    zone: null,
    stretches: stretches.map(([from, to, team = null]) => ({
      from: toMs(from),
      to: to === null ? null : toMs(to),
      team,
    })),
    interruptions: interruptions.map((at) => ({ at: toMs(at), team: null })),
  };
}

/** The wall clock of a zone that there is. */
export function clockOf(zone: string) {
  const clock = zoneClock(zone);
  if (clock === undefined) throw new Error(`no zone ${zone}`);
  return clock;
}

/** Somebody's load by the clock of a zone; long after all of it unless `now` says otherwise. */
export function loadIn(
  zone: string,
  range: DayRange,
  parts: readonly PersonDuty[],
  now = '2030-01-01T00:00:00.000Z',
): PersonLoad {
  return personLoad(
    { person: 'ana', name: 'Ana', zone, parts },
    { range, clock: clockOf(zone), now: toMs(now) },
  );
}
