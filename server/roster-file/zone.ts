import { HOUR, MINUTE } from '#shared/time/instant.ts';
import { zoneClock } from '#shared/time/zone.ts';

/**
 * A time as the clock on a wall shows it, as the milliseconds since the epoch at which a wall clock of UTC shows the same: a
 * number that can be compared and counted with, and that is no moment before a zone made one of it.
 */
export type WallTime = number;

/** How far wall clocks are ahead of UTC, at each moment (milliseconds since the epoch). */
export interface Zone {
  readonly name: string;
  offsetAt(moment: number): number;
}

/** What moment a wall clock means. Clocks that are put forward skip some times, and those that are put back show some twice. */
export type Meant =
  | { readonly is: 'once'; readonly moment: number }
  | { readonly is: 'twice'; readonly moment: number; readonly second: number }
  /** `moment` is what RFC 5545 takes: as if the clock had not been put forward yet. */
  | { readonly is: 'skipped'; readonly moment: number };

export const UTC: Zone = { name: 'UTC', offsetAt: () => 0 };

const DAY = 24 * HOUR;

/** The zones of the tz database, each made once. There are some hundreds of names, so that a file cannot make it many. */
export class Zones {
  readonly #known = new Map<string, Zone | null>();

  /** The zone of a name; null where there is none. Capitals make no difference. */
  named(name: string): Zone | null {
    const key = name.toLowerCase();
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const zone = tzDatabaseZone(name);
    // Names that are none are not kept: there is no end of them.
    if (zone !== null) this.#known.set(key, zone);
    return zone;
  }
}

function tzDatabaseZone(name: string): Zone | null {
  const clock = zoneClock(name);
  return clock === undefined ? null : { name, offsetAt: byDays((moment) => clock.wall(moment) - moment) };
}

/** Asks once for a day on which clocks do not change: a roster asks for the same days again and again. */
function byDays(offsetAt: (moment: number) => number): (moment: number) => number {
  const days = new Map<number, number | null>();
  return (moment) => {
    const day = Math.floor(moment / DAY);
    const known = days.get(day);
    if (known !== undefined) return known ?? offsetAt(moment);
    const [first, last] = [offsetAt(day * DAY), offsetAt((day + 1) * DAY - 1)];
    days.set(day, first === last ? first : null);
    return first === last ? first : offsetAt(moment);
  };
}

/** The moment that a wall clock of a zone means. */
export function meantBy(wall: WallTime, zone: Zone): Meant {
  // No zone puts its clocks twice within two days.
  const before = zone.offsetAt(wall - DAY);
  const after = zone.offsetAt(wall + DAY);
  const moments = [...new Set([before, after])]
    .map((offset) => wall - offset)
    .filter((moment) => moment + zone.offsetAt(moment) === wall)
    .sort((a, b) => a - b);
  const [moment, second] = moments;
  if (moment === undefined) return { is: 'skipped', moment: wall - before };
  return second === undefined ? { is: 'once', moment } : { is: 'twice', moment, second };
}

/** What a wall clock of a zone shows at a moment, as people write it: “2026-03-29 02:30”. */
export function wallText(moment: number, zone: Zone): string {
  return new Date(moment + zone.offsetAt(moment)).toISOString().slice(0, 16).replace('T', ' ');
}

/** The same with the offset behind it, so that it means one moment: “2026-10-25 02:30+01:00”. */
export function exactText(moment: number, zone: Zone): string {
  const minutes = Math.round(zone.offsetAt(moment) / MINUTE);
  const two = (count: number) => String(count).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${wallText(moment, zone)}${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
