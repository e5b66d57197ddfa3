import { refusal } from '#shared/errors/refusal.ts';
import { HOUR, type Instant, toMs } from '#shared/time/instant.ts';
import { type Collected, type Place, shortened, type Wrong } from '../collected.ts';
import { MOST_ROSTER_SHIFTS, type NoRoster } from '../roster.ts';
import { exactText, meantBy, type WallTime, wallText, type Zone, type Zones } from '../zone.ts';
import { calendarZones } from './calendar-zones.ts';
import { type Component, componentsIn } from './components.ts';
import { type EventTimes, endOf, eventTimes, type TimeSense, timeSaid, timesSaid } from './event-times.ts';
import { Effort, occurrences, RuleRefused, type Spend } from './occurrences.ts';
import { parameter, properties, property, rawValue, words } from './properties.ts';
import { type OnCall, whoseShift } from './whose.ts';

/** More than a handful on one event is a meeting. */
const MOST_PEOPLE = 20;

const DAY = 24 * HOUR;

interface Wanted {
  readonly from: Instant;
  readonly to: Instant;
  readonly zone: Zone;
  readonly zones: Zones;
}

/** Reads a roster as a calendar (RFC 5545), event by event. What is not understood is refused with its event. */
export function readEvents(text: string, collected: Collected, wanted: Wanted): NoRoster | null {
  const read = componentsIn(text);
  if ('isTooDeep' in read) return { ok: false, error: refusal('roster_not_readable') };
  if (read.calendars.length === 0) return { ok: false, error: refusal('roster_not_readable') };
  const count = read.calendars.flatMap(({ parts }) => parts).length;
  if (count > MOST_ROSTER_SHIFTS)
    return { ok: false, error: refusal('roster_too_long', { limit: MOST_ROSTER_SHIFTS }) };
  const effort = new Effort();
  for (const calendar of read.calendars) readCalendar(calendar, collected, wanted, effort);
  if (read.openAt !== null)
    collected.refuse({ line: read.openAt, uid: null }, { reason: 'roster_cut_off', details: {} });
  return null;
}

function readCalendar(calendar: Component, collected: Collected, wanted: Wanted, effort: Effort): void {
  const last = toMs(wanted.to) + DAY;
  const zoneOf = calendarZones(calendar, { zones: wanted.zones, last, effort });
  const sense = { zoneOf, floating: wanted.zone };
  const events = calendar.parts.filter(({ name }) => name === 'VEVENT');
  const replaced = replacements(events, sense);
  for (const event of events) {
    if (collected.isFull) return;
    if (words(event, 'STATUS').toUpperCase() === 'CANCELLED') continue;
    const place = { line: event.line, uid: words(event, 'UID') || null };
    const reading = { place, collected, wanted, sense, replaced, spend: effort.begin() };
    const wrong = readEvent(event, reading);
    if (wrong !== null) collected.refuse(place, wrong);
  }
}

/** The moments of each recurring event at which another event stands for it, or it was cancelled. */
function replacements(
  events: readonly Component[],
  sense: TimeSense,
): ReadonlyMap<string, ReadonlySet<number>> {
  const found = new Map<string, Set<number>>();
  for (const event of events) {
    const said = timeSaid(event, 'RECURRENCE-ID', sense);
    if (said === undefined || 'reason' in said) continue;
    const uid = words(event, 'UID');
    const moments = found.get(uid) ?? new Set();
    found.set(uid, moments.add(meantBy(said.wall, said.zone).moment));
  }
  return found;
}

interface Reading {
  readonly place: Place;
  readonly collected: Collected;
  readonly wanted: Wanted;
  readonly sense: TimeSense;
  readonly replaced: ReadonlyMap<string, ReadonlySet<number>>;
  readonly spend: Spend;
}

function readEvent(event: Component, reading: Reading): Wrong | null {
  const times = eventTimes(event, reading.sense);
  if ('reason' in times) return times;
  const recurrence = property(event, 'RECURRENCE-ID');
  if (recurrence && parameter(recurrence, 'range') !== '')
    return { reason: 'roster_event_unreadable', details: { property: 'RECURRENCE-ID;RANGE' } };
  const people = whoseShift(event);
  if (people.length === 0) return { reason: 'roster_person_missing', details: {} };
  if (people.length > MOST_PEOPLE) return { reason: 'roster_event_crowded', details: { limit: MOST_PEOPLE } };
  try {
    const walls = recurrence === undefined ? startsOf(event, times, reading) : [times.wall];
    takeShifts({ people, times, walls, summary: words(event, 'SUMMARY') }, reading);
    return null;
  } catch (error) {
    if (!(error instanceof RuleRefused)) throw error;
    const reason = error.why === 'too_much' ? 'roster_rule_too_much' : 'roster_rule_unreadable';
    return { reason, details: { rule: shortened(rawValue(event, 'RRULE') ?? '', 80) } };
  }
}

interface Shifts {
  readonly people: readonly OnCall[];
  readonly times: EventTimes;
  readonly walls: readonly WallTime[];
  readonly summary: string;
}

/** Takes what an event stands for, and says what was assumed of it. */
function takeShifts({ people, times, walls, summary }: Shifts, reading: Reading): void {
  const { place, collected, wanted, spend } = reading;
  const before = collected.entries.length;
  for (const wall of walls) {
    if (collected.isFull) return;
    spend(people.length);
    const meant = meantBy(wall, times.zone);
    const [from, to] = [meant.moment, endOf(times, wall)];
    const said = () => ({ from: wallText(from, times.zone), to: wallText(to, times.zone) });
    const count = collected.entries.length;
    for (const each of people) collected.take(place, { ...each, from, to, summary }, said);
    if (meant.is !== 'once' && collected.entries.length > count)
      collected.warn(place, 'roster_hour_assumed', {
        said: new Date(wall).toISOString().slice(0, 16).replace('T', ' '),
        zone: times.zone.name,
        time: exactText(from, times.zone),
      });
  }
  if (times.isDay && collected.entries.length > before)
    collected.warn(place, 'roster_all_day', { zone: wanted.zone.name });
}

/** When an event begins, each time that it does so around what is asked for. */
function startsOf(event: Component, times: EventTimes, reading: Reading): readonly WallTime[] {
  const { wanted, sense, spend, replaced } = reading;
  const { wall: start, zone } = times;
  const walls = new Set([start]);
  const rule = rawValue(event, 'RRULE');
  if (rule !== undefined)
    for (const wall of occurrences(rule, { start, last: toMs(wanted.to) + DAY, zone }, spend))
      walls.add(wall);
  for (const { wall, zone: said } of datesOf(event, 'RDATE', sense, spend))
    walls.add(said === zone ? wall : inClockOf(zone, meantBy(wall, said).moment));
  const exceptions = datesOf(event, 'EXDATE', sense, spend);
  const gone = new Set(
    exceptions.filter(({ isDay }) => !isDay).map(({ wall, zone: said }) => meantBy(wall, said).moment),
  );
  const daysGone = new Set(exceptions.filter(({ isDay }) => isDay).map(({ wall }) => wall));
  const others = replaced.get(words(event, 'UID'));
  const isAlone = walls.size === 1;
  const earliest = toMs(wanted.from) - DAY - Math.abs(times.wallLength) - Math.abs(times.exactLength);
  return [...walls].filter((wall) => {
    // Once is always told, so that what is wrong with it is; of what comes again, what lies long ago is not counted.
    if (!isAlone && wall < earliest) return false;
    if (daysGone.has(wall - (wall % DAY))) return false;
    const { moment } = meantBy(wall, zone);
    return !gone.has(moment) && !others?.has(moment);
  });
}

function datesOf(event: Component, name: string, sense: TimeSense, spend: Spend) {
  return properties(event, name).flatMap((found) => {
    const said = found === null ? [] : timesSaid(found, name, sense);
    spend(said.length);
    return said.flatMap((each) => ('reason' in each ? [] : [each]));
  });
}

function inClockOf(zone: Zone, moment: number): WallTime {
  return moment + zone.offsetAt(moment);
}
