import { describe, expect, it } from 'vitest';
import { gini } from './fairness.ts';
import { NOTHING_BY_KIND } from './hour-kinds.ts';
import { loadReport } from './load-report.ts';
import type { PersonLoad } from './person-load.ts';

function carried(person: string, sleep: number): PersonLoad {
  return {
    person,
    name: person,
    zone: null,
    incidents: 1,
    duty: { ...NOTHING_BY_KIND, sleep },
    interruptions: NOTHING_BY_KIND,
    days: 1,
    nights: 1,
    nightsInARow: 1,
    byDay: [],
    byTeam: new Map(),
  };
}

describe('how uneven it is', () => {
  it.each([
    [[1, 1, 1], 0],
    [[0, 1], 1],
    [[0, 0, 0, 5], 1],
    // Without the correction 1/4; with 2/(2-1) it is 1/2.
    [[1, 3], 0.5],
    // Of 1 to n it is (n-1)/3n without the correction, and so a third with it, whatever n is.
    [[1, 2, 3, 4], 1 / 3],
    [[5, 4, 3, 2, 1], 1 / 3],
  ])('[SHIFT-4] %j is %d', (amounts, expected) => {
    expect(gini(amounts)).toBeCloseTo(expected, 12);
  });

  it('[SHIFT-4] is not said of fewer than two people, nor where nobody was on duty', () => {
    expect([gini([]), gini([7]), gini([0, 0])]).toEqual([null, null, null]);
  });

  it('[SHIFT-4] the report names the share of the busiest beside an even one, in order of names', () => {
    const range = { from: '2026-11-01', to: '2026-11-07' };
    const report = loadReport(range, [carried('cy', 5), carried('ana', 12), carried('bo', 3)]);
    expect(report.people.map(({ person, share }) => [person, share])).toEqual([
      ['ana', 0.6],
      ['bo', 0.15],
      ['cy', 0.25],
    ]);
    expect(report).toMatchObject({ busiest: { person: 'ana', share: 0.6 }, evenShare: 1 / 3 });
    expect(report.gini).toBeCloseTo(0.45, 12);
  });

  it('[SHIFT-4] nobody is the busiest of those who did nothing', () => {
    const report = loadReport({ from: '2026-11-01', to: '2026-11-01' }, [carried('ana', 0)]);
    expect(report).toMatchObject({ busiest: null, gini: null, evenShare: 1 });
    expect(report.people[0]?.share).toBeNull();
  });
});
