import ICAL from 'ical.js';
import type { Zone, Zones } from '../zone.ts';
import type { Component } from './components.ts';
import { type Effort, occurrences, RuleRefused, wallTimeOf } from './occurrences.ts';
import { property, rawValue, words } from './properties.ts';

/** No zone has changed its clocks by more kinds of rules. */
const MOST_OBSERVANCES = 200;

interface Transition {
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

interface Around {
  readonly zones: Zones;
  /** The last moment that is asked for. */
  readonly last: number;
  readonly effort: Effort;
}

/**
 * The zones that a calendar's times name: those of the tz database, which is kept better than what programs copied out of it,
 * and else what the calendar itself says (VTIMEZONE). Null for a name that neither has.
 */
export function calendarZones(calendar: Component, around: Around): (tzid: string) => Zone | null {
  const own = new Map<string, Component>();
  for (const part of calendar.parts) if (part.name === 'VTIMEZONE') own.set(words(part, 'TZID'), part);
  const made = new Map<string, Zone | null>();

  return (tzid) => {
    const known = around.zones.named(tzid) ?? around.zones.named(withoutPrefix(tzid));
    if (known !== null) return known;
    const component = own.get(tzid);
    if (component === undefined) return null;
    if (!made.has(tzid)) made.set(tzid, zoneOf(tzid, component, around));
    return made.get(tzid) ?? null;
  };
}

/** Some programs put their own name first: “/freeassociation.sourceforge.net/Europe/Berlin”. */
function withoutPrefix(tzid: string): string {
  return tzid.startsWith('/') ? tzid.split('/').slice(-2).join('/') : tzid;
}

function zoneOf(name: string, { parts }: Component, around: Around): Zone | null {
  if (parts.length === 0 || parts.length > MOST_OBSERVANCES) return null;
  const transitions: Transition[] = [];
  for (const part of parts) {
    const found = transitionsOf(part, around);
    if (found === null) return null;
    transitions.push(...found);
  }
  transitions.sort((a, b) => a.at - b.at);
  return { name, offsetAt: (moment) => offsetAt(transitions, moment) };
}

/** When one observance (STANDARD, DAYLIGHT) begins; null where it cannot be followed. */
function transitionsOf(observance: Component, { last, effort }: Around): readonly Transition[] | null {
  const before = offsetOf(observance, 'TZOFFSETFROM');
  const after = offsetOf(observance, 'TZOFFSETTO');
  const start = property(observance, 'DTSTART')?.getFirstValue();
  if (before === null || after === null || !(start instanceof ICAL.Time)) return null;
  const rule = rawValue(observance, 'RRULE');
  const clock: Zone = { name: '', offsetAt: () => before };
  const walls = new Set([wallTimeOf(start)]);
  for (const value of property(observance, 'RDATE')?.getValues() ?? [])
    if (value instanceof ICAL.Time) walls.add(wallTimeOf(value));
  try {
    if (rule !== undefined)
      for (const wall of occurrences(rule, { start: wallTimeOf(start), last, zone: clock }, effort.begin()))
        walls.add(wall);
  } catch (error) {
    if (error instanceof RuleRefused) return null;
    throw error;
  }
  return [...walls].map((wall) => ({ at: wall - before, before, after }));
}

function offsetOf(observance: Component, name: string): number | null {
  const value = property(observance, name)?.getFirstValue();
  return value instanceof ICAL.UtcOffset ? value.toSeconds() * 1_000 : null;
}

/** By halves: a roster asks thousands of times. */
function offsetAt(transitions: readonly Transition[], moment: number): number {
  let [low, high] = [0, transitions.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((transitions[middle]?.at ?? 0) <= moment) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? (transitions[0]?.before ?? 0) : (transitions[low - 1]?.after ?? 0);
}
