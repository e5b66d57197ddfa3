import { HOUR } from './instant.ts';

/** What the wall clock of a time zone shows. */
export interface ZoneClock {
  readonly zone: string;
  /** The reading of the wall clock at a moment, as the milliseconds of the same reading in UTC. */
  wall(ms: number): number;
}

const DAY = 24 * HOUR;

// Making a formatter takes a hundred times as long as using it. There are about 600 zones; a name in other capitals is the
// same zone, and whoever sends all of them must not fill the memory.
const MOST_CLOCKS = 1_000;
const clocks = new Map<string, ZoneClock>();

/**
 * The wall clock of an IANA time zone ("Asia/Tokyo"), daylight saving included, or undefined where there is no such zone.
 * A bare offset ("+09:00") is none: it knows no daylight saving, and so is nobody's home.
 */
export function zoneClock(zone: string): ZoneClock | undefined {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  const format = formatOf(zone);
  if (format === undefined) return undefined;
  const clock = { zone, wall: (ms: number) => wallOf(format, ms) };
  if (clocks.size >= MOST_CLOCKS) clocks.clear();
  clocks.set(zone, clock);
  return clock;
}

/** Whether there is a time zone of that name. */
export function isZone(zone: string): boolean {
  return zoneClock(zone) !== undefined;
}

/** The reading of a wall clock for people, such as "2026-11-20 23:05". */
export function wallText(clock: ZoneClock, ms: number): string {
  return new Date(clock.wall(ms)).toISOString().slice(0, 16).replace('T', ' ');
}

/** The moments at which a wall clock shows a reading: one; none, where it is put forward; or two, where it is put back. */
export type Moments =
  | { readonly kind: 'once'; readonly at: number }
  | { readonly kind: 'twice'; readonly first: number; readonly second: number }
  /** `after` is the moment at which the clock would have shown it, had it not been put forward. */
  | { readonly kind: 'missing'; readonly after: number };

/** When the wall clock shows this reading (the milliseconds of the same reading in UTC). */
export function momentsOf(clock: ZoneClock, reading: number): Moments {
  // No zone is a day from UTC, and none changes twice within two days: these are the offsets before and after any change.
  const offsets = [reading - DAY, reading + DAY].map((ms) => clock.wall(ms) - ms);
  const [before = 0, after = before] = offsets;
  const candidates = [...new Set([reading - before, reading - after])];
  const [first, second] = candidates.filter((ms) => clock.wall(ms) === reading).sort((a, b) => a - b);
  if (first === undefined) return { kind: 'missing', after: reading - before };
  return second === undefined ? { kind: 'once', at: first } : { kind: 'twice', first, second };
}

/**
 * The moment that a reading of the wall clock means where nobody can be asked: the first of two, and where the clock is put
 * forward over it, the moment at which it would have shown it.
 */
export function momentAt(clock: ZoneClock, reading: number): number {
  const moments = momentsOf(clock, reading);
  switch (moments.kind) {
    case 'once':
      return moments.at;
    case 'twice':
      return moments.first;
    case 'missing':
      return moments.after;
  }
}

function formatOf(zone: string): Intl.DateTimeFormat | undefined {
  if (!/^[a-z]/i.test(zone)) return undefined;
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return undefined;
  }
}

function wallOf(format: Intl.DateTimeFormat, ms: number): number {
  const numbers = format.format(ms).match(/\d+/g) ?? [];
  const [month = 1, day = 1, year = 1970, hour = 0, minute = 0, second = 0] = numbers.map(Number);
  // The format ends at the second; what is below it is the same everywhere.
  return Date.UTC(year, month - 1, day, hour, minute, second) + (ms - Math.floor(ms / 1_000) * 1_000);
}
