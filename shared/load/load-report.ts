import type { DayRange } from './day-range.ts';
import { gini, shareOf } from './fairness.ts';
import { totalOf } from './hour-kinds.ts';
import { type Amounts, type DayLoad, type PersonLoad, sumOf } from './person-load.ts';

/** One person's line, as others may see it. */
export interface PersonLine extends Amounts {
  readonly person: string;
  readonly name: string;
  readonly zone: string | null;
  readonly incidents: number;
  readonly days: number;
  readonly nights: number;
  readonly nightsInARow: number;
  /** Their part of the time on duty of all; null where nobody was on duty. */
  readonly share: number | null;
  readonly byDay: readonly DayLoad[];
}

/** What people carried in teams of one name, in all incidents together; an hour of two people is two hours. */
export interface TeamLine extends Amounts {
  readonly team: string;
  readonly people: number;
  /** Of the time on duty of all people, in teams or not. */
  readonly share: number | null;
}

/** Load over a range of days (SHIFT-4). People and teams stand in order of their names: it is no ranking. */
export interface LoadReport extends DayRange {
  readonly people: readonly PersonLine[];
  readonly teams: readonly TeamLine[];
  /** Who was on duty longest, and their part of all; null where nobody was. Of two, the first by name. */
  readonly busiest: { readonly person: string; readonly share: number } | null;
  /** What everybody's part would be if it were even. */
  readonly evenShare: number | null;
  /** How uneven the time on duty is, from 0 to 1; null for fewer than two people and where nobody was on duty. */
  readonly gini: number | null;
}

/** The report over everybody's load. */
export function loadReport(range: DayRange, loads: readonly PersonLoad[]): LoadReport {
  const total = totalOf(sumOf(loads).duty);
  const people = loads
    .map(({ byTeam: _teams, ...load }) => ({ ...load, share: shareOf(totalOf(load.duty), total) }))
    .sort((a, b) => inOrder(a.name, b.name) || inOrder(a.person, b.person));
  return {
    ...range,
    people,
    teams: teamLines(loads, total),
    busiest: busiestOf(people),
    evenShare: people.length === 0 ? null : 1 / people.length,
    gini: gini(people.map(({ duty }) => totalOf(duty))),
  };
}

function teamLines(loads: readonly PersonLoad[], total: number): readonly TeamLine[] {
  const names = new Set(loads.flatMap(({ byTeam }) => [...byTeam.keys()]));
  return [...names].sort(inOrder).map((team) => {
    const parts = loads.flatMap(({ byTeam }) => byTeam.get(team) ?? []);
    const sum = sumOf(parts);
    return { team, people: parts.length, ...sum, share: shareOf(totalOf(sum.duty), total) };
  });
}

function busiestOf(people: readonly PersonLine[]): LoadReport['busiest'] {
  let busiest: LoadReport['busiest'] = null;
  for (const { person, share } of people)
    if (share !== null && share > (busiest?.share ?? 0)) busiest = { person, share };
  return busiest;
}

/** By code points: the same on every machine. Screens sort anew in their reader's language. */
function inOrder(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
