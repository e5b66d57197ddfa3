import ICAL from 'ical.js';
import { HOUR, SECOND } from '#shared/time/instant.ts';
import type { Wrong } from '../collected.ts';
import { meantBy, UTC, type WallTime, type Zone } from '../zone.ts';
import type { Component } from './components.ts';
import { isUtc, wallTimeOf } from './occurrences.ts';
import { parameter, property } from './properties.ts';

/** A time of a calendar: what the wall clock of a zone shows. */
export interface Said {
  readonly wall: WallTime;
  readonly zone: Zone;
  /** A day and no time of it: midnight is only taken for it. */
  readonly isDay: boolean;
}

/** When an event begins, and how long it is: first on the wall clock, then exactly. */
export interface EventTimes extends Said {
  readonly wallLength: number;
  readonly exactLength: number;
}

/** What a calendar's times are understood with: its zones, and the one for times that name none. */
export interface TimeSense {
  readonly zoneOf: (tzid: string) => Zone | null;
  readonly floating: Zone;
}

const DAY = 24 * HOUR;

/**
 * The times of an event. An end that is said on the clock of its beginning stays at that time when clocks change, as rosters
 * mean it: the next shift begins then.
 */
export function eventTimes(event: Component, sense: TimeSense): EventTimes | Wrong {
  const start = timeSaid(event, 'DTSTART', sense);
  if (start === undefined) return unreadable('DTSTART');
  if ('reason' in start) return start;
  const end = timeSaid(event, 'DTEND', sense);
  if (end !== undefined && 'reason' in end) return end;
  if (end !== undefined) {
    if (end.zone === start.zone) return { ...start, wallLength: end.wall - start.wall, exactLength: 0 };
    const length = meantBy(end.wall, end.zone).moment - meantBy(start.wall, start.zone).moment;
    return { ...start, wallLength: 0, exactLength: length };
  }
  const said = property(event, 'DURATION');
  if (said === undefined)
    return start.isDay
      ? { ...start, wallLength: DAY, exactLength: 0 }
      : { reason: 'roster_end_missing', details: {} };
  const duration = said?.getFirstValue();
  if (!(duration instanceof ICAL.Duration)) return unreadable('DURATION');
  const sign = duration.isNegative ? -1 : 1;
  const exact = duration.hours * HOUR + duration.minutes * 60 * SECOND + duration.seconds * SECOND;
  return {
    ...start,
    wallLength: sign * (duration.weeks * 7 + duration.days) * DAY,
    exactLength: sign * exact,
  };
}

/** When an event ends that begins at a time of its wall clock. */
export function endOf(times: EventTimes, wall: WallTime): number {
  return meantBy(wall + times.wallLength, times.zone).moment + times.exactLength;
}

/** One time of an event; undefined where it says none. */
export function timeSaid(event: Component, name: string, sense: TimeSense): Said | Wrong | undefined {
  const found = property(event, name);
  if (found === undefined) return undefined;
  return found === null ? unreadable(name) : (timesSaid(found, name, sense)[0] ?? unreadable(name));
}

/** All times of a property. */
export function timesSaid(
  found: ICAL.Property,
  name: string,
  { zoneOf, floating }: TimeSense,
): readonly (Said | Wrong)[] {
  const tzid = parameter(found, 'tzid');
  const zone = tzid === '' ? floating : zoneOf(tzid);
  return found.getValues().map((value) => {
    const time = value instanceof ICAL.Period ? value.start : value;
    if (!(time instanceof ICAL.Time)) return unreadable(name);
    const wall = wallTimeOf(time);
    // Years before that are placeholders of programs, and no shift.
    if (!(wall > 0)) return unreadable(name);
    if (time.isDate) return { wall, zone: floating, isDay: true };
    if (isUtc(time)) return { wall, zone: UTC, isDay: false };
    if (zone === null) return { reason: 'roster_zone_unknown', details: { zone: tzid.slice(0, 60) } };
    return { wall, zone, isDay: false };
  });
}

function unreadable(property: string): Wrong {
  return { reason: 'roster_event_unreadable', details: { property } };
}
