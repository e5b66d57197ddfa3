import type { ZoneClock } from '#shared/time/zone.ts';
import { type DayRange, type Span, spanOf } from './day-range.ts';
import {
  type ByKind,
  dayAt,
  kindAt,
  NOTHING_BY_KIND,
  nightAt,
  piecesOf,
  together,
  totalOf,
  withMore,
} from './hour-kinds.ts';
import type { Interruption, PersonDuty, Stretch } from './incident-duty.ts';
import { longestRun } from './nights.ts';
import { quickClock } from './quick-clock.ts';

/** Time on duty in milliseconds and interruptions, by the kind of hour in which they were. */
export interface Amounts {
  readonly duty: ByKind;
  readonly interruptions: ByKind;
}

export interface DayLoad extends Amounts {
  readonly day: string;
}

/** What a range of days was for one person, in all incidents together. */
export interface PersonLoad extends Amounts {
  readonly person: string;
  readonly name: string;
  /** Their home zone as it was last said; null where they said none, and another was taken. */
  readonly zone: string | null;
  /** In how many incidents they were on duty or interrupted. */
  readonly incidents: number;
  /** Days with duty. */
  readonly days: number;
  /** Nights with duty or an interruption between 22 and 8, and the most of them in a row. */
  readonly nights: number;
  readonly nightsInARow: number;
  /** Days on which anything was, in order. */
  readonly byDay: readonly DayLoad[];
  /** What of it was in teams, by the team's name. */
  readonly byTeam: ReadonlyMap<string, Amounts>;
}

/** What somebody was in the incidents of a range. */
export interface PersonParts {
  readonly person: string;
  readonly name: string;
  readonly zone: string | null;
  readonly parts: readonly PersonDuty[];
}

const NO_AMOUNTS: Amounts = { duty: NOTHING_BY_KIND, interruptions: NOTHING_BY_KIND };

/**
 * Somebody's load. An hour in two incidents at once is one hour of their life, and counts once. `clock` is their wall clock; what
 * still goes on counts until `now`.
 */
export function personLoad(
  { person, name, zone, parts }: PersonParts,
  { range, clock: zoned, now }: { readonly range: DayRange; readonly clock: ZoneClock; readonly now: number },
): PersonLoad {
  const span = spanOf(range, zoned);
  const clock = quickClock(zoned, span);
  const inSpan = parts
    .map(({ stretches, interruptions }) => ({
      stretches: stretches.flatMap((stretch) => clipped(stretch, span, now)),
      interruptions: interruptions.filter(({ at }) => at >= span.from && at < span.to && at <= now),
    }))
    .filter(({ stretches, interruptions }) => stretches.length + interruptions.length > 0);
  const stretches = inSpan.flatMap((part) => part.stretches);
  const interruptions = inSpan.flatMap((part) => part.interruptions);
  const { byDay, nights } = countByDay(clock, stretches, interruptions);
  return {
    person,
    name,
    zone,
    incidents: inSpan.length,
    ...sumOf(byDay),
    days: byDay.filter(({ duty }) => totalOf(duty) > 0).length,
    nights: nights.size,
    nightsInARow: longestRun(nights),
    byDay,
    byTeam: countByTeam(clock, stretches, interruptions),
  };
}

type Ended = Stretch & { readonly to: number };

function clipped(stretch: Stretch, span: Span, now: number): readonly Ended[] {
  const from = Math.max(stretch.from, span.from);
  const to = Math.min(stretch.to ?? now, span.to, now);
  return from < to ? [{ ...stretch, from, to }] : [];
}

/** Stretches in order, those that touch or overlap as one. */
function merged(stretches: readonly Ended[]): readonly Ended[] {
  const whole: Ended[] = [];
  for (const stretch of stretches.toSorted((a, b) => a.from - b.from)) {
    const last = whole.at(-1);
    if (last === undefined || last.to < stretch.from) whole.push(stretch);
    else whole[whole.length - 1] = { ...last, to: Math.max(last.to, stretch.to) };
  }
  return whole;
}

function countByDay(
  clock: ZoneClock,
  stretches: readonly Ended[],
  interruptions: readonly Interruption[],
): { readonly byDay: readonly DayLoad[]; readonly nights: ReadonlySet<string> } {
  const days = new Map<string, Amounts>();
  const nights = new Set<string>();
  for (const { from, to } of merged(stretches))
    for (const { ms, kind, day, wall } of piecesOf(clock, from, to)) {
      const known = days.get(day) ?? NO_AMOUNTS;
      days.set(day, { ...known, duty: withMore(known.duty, kind, ms) });
      if (kind === 'sleep') nights.add(nightAt(wall));
    }
  for (const { at } of interruptions) {
    const wall = clock.wall(at);
    const known = days.get(dayAt(wall)) ?? NO_AMOUNTS;
    const kind = kindAt(wall);
    days.set(dayAt(wall), { ...known, interruptions: withMore(known.interruptions, kind, 1) });
    if (kind === 'sleep') nights.add(nightAt(wall));
  }
  const byDay = [...days].map(([day, amounts]) => ({ day, ...amounts }));
  return { byDay: byDay.sort((a, b) => (a.day < b.day ? -1 : 1)), nights };
}

/** Two teams of one name are one: people know a team by its name, and each incident forms its own. */
function countByTeam(
  clock: ZoneClock,
  stretches: readonly Ended[],
  interruptions: readonly Interruption[],
): ReadonlyMap<string, Amounts> {
  const names = new Set(
    [...stretches, ...interruptions].flatMap(({ team }) => (team === null ? [] : [team])),
  );
  return new Map(
    [...names].map((name) => {
      const isOfIt = ({ team }: { readonly team: string | null }) => team === name;
      return [name, sumOf(countByDay(clock, stretches.filter(isOfIt), interruptions.filter(isOfIt)).byDay)];
    }),
  );
}

/** Amounts together. */
export function sumOf(amounts: Iterable<Amounts>): Amounts {
  let sum = NO_AMOUNTS;
  for (const { duty, interruptions } of amounts)
    sum = {
      duty: together(sum.duty, duty),
      interruptions: together(sum.interruptions, interruptions),
    };
  return sum;
}
