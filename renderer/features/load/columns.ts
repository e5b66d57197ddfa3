import { type DayRange, daysOf } from '#shared/load/day-range.ts';
import { totalOf } from '#shared/load/hour-kinds.ts';
import type { LoadAnswer } from '#shared/protocol/rest/load.ts';
import { HOUR } from '#shared/time/instant.ts';

export type PersonLine = LoadAnswer['people'][number];

/** Longer ranges are shown by weeks: more columns than this are a blur. */
const MOST_DAY_COLUMNS = 92;
const WEEK = 7;

/** A column of the map: a day, or seven of them. */
export interface Column {
  readonly first: string;
  readonly days: readonly string[];
}

/** What stands in one cell. */
export interface Cell {
  readonly hours: number;
  readonly interruptions: number;
  /** On duty or interrupted between 22 and 8. */
  readonly isNight: boolean;
}

/** The columns of a range, and whether they are weeks. */
export function columnsOf(range: DayRange): {
  readonly columns: readonly Column[];
  readonly isWeeks: boolean;
} {
  const days = daysOf(range);
  const isWeeks = days.length > MOST_DAY_COLUMNS;
  const width = isWeeks ? WEEK : 1;
  const columns = Array.from({ length: Math.ceil(days.length / width) }, (_, index) => {
    const own = days.slice(index * width, (index + 1) * width);
    return { first: own[0] ?? range.from, days: own };
  });
  return { columns, isWeeks };
}

/** A person's cells, one a column. */
export function cellsOf(person: PersonLine, columns: readonly Column[]): readonly Cell[] {
  const byDay = new Map(person.byDay.map((each) => [each.day, each]));
  return columns.map(({ days }) => {
    const loads = days.flatMap((day) => byDay.get(day) ?? []);
    return {
      hours: loads.reduce((sum, { duty }) => sum + totalOf(duty), 0) / HOUR,
      interruptions: loads.reduce((sum, each) => sum + totalOf(each.interruptions), 0),
      isNight: loads.some((each) => each.duty.sleep + each.interruptions.sleep > 0),
    };
  });
}

/** The hours above which the next of the five steps begins. */
const DAY_STEPS = [0, 2, 4, 8, 12] as const;
const WEEK_STEPS = [0, 8, 16, 32, 48] as const;

/** The five steps of a column's kind, by the hours above which each begins. */
export function stepsOf(isWeeks: boolean): readonly number[] {
  return isWeeks ? WEEK_STEPS : DAY_STEPS;
}

/** The step of so many hours, from 1 to 5; 0 is none. */
export function stepOf(hours: number, isWeeks: boolean): number {
  return stepsOf(isWeeks).filter((above) => hours > above).length;
}
