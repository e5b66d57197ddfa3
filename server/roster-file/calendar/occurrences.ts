import ICAL from 'ical.js';
import { HOUR } from '#shared/time/instant.ts';
import type { WallTime, Zone } from '../zone.ts';

/** How much work one file may make; a roster of years has some thousands of steps. */
const MOST_STEPS = 100_000;

/** One event alone: a shift every hour of a year has fewer, and a daily one of decades. */
const MOST_STEPS_OF_ONE = 20_000;

/** A rule is never longer, and its interval never larger, where people wrote it. */
const LONGEST_RULE = 500;
const LARGEST_INTERVAL = 400;

/** Rules that come again within the hour are no shifts. */
const FREQUENCIES: ReadonlySet<string> = new Set(['HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']);

/** A rule that cannot be followed, or that asks for too much. */
export class RuleRefused extends Error {
  readonly why: 'unreadable' | 'too_much';

  constructor(why: 'unreadable' | 'too_much') {
    super(why);
    this.why = why;
  }
}

class IsPast extends Error {}

/** Counts steps. */
export type Spend = (steps: number) => void;

/** Counts the steps of all events of a file. */
export class Effort {
  #spent = 0;

  /** Begins another event; what is returned throws RuleRefused once it, or all together, make too much work. */
  begin(): Spend {
    let spentHere = 0;
    return (steps) => {
      spentHere += steps;
      this.#spent += steps;
      if (spentHere > MOST_STEPS_OF_ONE || this.#spent > MOST_STEPS) throw new RuleRefused('too_much');
    };
  }
}

/** From when to when a rule is followed, and in whose wall clock. */
export interface Span {
  readonly start: WallTime;
  readonly last: WallTime;
  readonly zone: Zone;
}

/**
 * When a rule (RRULE) comes again, in the wall clock's own time: what is daily at nine stays at nine. The library finds the
 * times, and here it is kept from looking for ever, as for every 30 February.
 *
 * @throws RuleRefused where it cannot be followed.
 */
export function occurrences(rule: string, { start, last, zone }: Span, spend: Spend): WallTime[] {
  const recur = ruleIn(rule, last, zone);
  const found: WallTime[] = [];
  const cost = 1 + recur.interval / 10;
  try {
    const iterator = recur.iterator(timeOf(start));
    const check = iterator.check_contracting_rules.bind(iterator);
    // The library calls this at each time that it tries, also where none of them fits.
    iterator.check_contracting_rules = () => {
      spend(cost);
      if (wallTimeOf(iterator.last) > last) throw new IsPast();
      return check();
    };
    for (let next = iterator.next(); next !== null; next = iterator.next()) {
      const wall = wallTimeOf(next);
      if (wall > last) break;
      found.push(wall);
    }
  } catch (error) {
    if (error instanceof RuleRefused) throw error;
    if (!(error instanceof IsPast)) throw new RuleRefused('unreadable');
  }
  return found;
}

function ruleIn(text: string, last: WallTime, zone: Zone): ICAL.Recur {
  if (text.length > LONGEST_RULE) throw new RuleRefused('too_much');
  let recur: ICAL.Recur;
  try {
    recur = ICAL.Recur.fromString(text);
  } catch {
    throw new RuleRefused('unreadable');
  }
  if (!FREQUENCIES.has(recur.freq) || recur.interval > LARGEST_INTERVAL) throw new RuleRefused('too_much');
  // Where a rule has no end, the library would look for its first time up to the year 20 000.
  recur.until = timeOf(Math.min(last, recur.until === null ? last : untilIn(zone, recur.until)));
  return recur;
}

/** The last time of a rule on the wall clock: rules say it in UTC, and some as a day. */
function untilIn(zone: Zone, until: ICAL.Time): WallTime {
  const said = wallTimeOf(until);
  if (until.isDate) return said + 24 * HOUR - 1_000;
  return isUtc(until) ? said + zone.offsetAt(said) : said;
}

/** Whether a time of the library is one of UTC. */
export function isUtc({ zone }: ICAL.Time): boolean {
  return zone === ICAL.Timezone.utcTimezone;
}

function timeOf(wall: WallTime): ICAL.Time {
  const at = new Date(wall);
  return new ICAL.Time(
    {
      year: at.getUTCFullYear(),
      month: at.getUTCMonth() + 1,
      day: at.getUTCDate(),
      hour: at.getUTCHours(),
      minute: at.getUTCMinutes(),
      second: at.getUTCSeconds(),
      isDate: false,
    },
    ICAL.Timezone.localTimezone,
  );
}

/** What a time of the library shows, whatever its zone. */
export function wallTimeOf({ year, month, day, hour, minute, second }: ICAL.Time): WallTime {
  return Date.UTC(year, month - 1, day, hour, minute, second);
}
