import { describe, expect, it } from 'vitest';
import { inertiaOnScale, justWokenUntil } from './just-woken.ts';
import { inertia } from './processes.ts';
import { KSS_LABELS, shownKss } from './sleepiness-scale.ts';

describe('the scale', () => {
  it.each([
    [-2, 1],
    [1.49, 1],
    [1.5, 2],
    [6.4, 6],
    [8.5, 9],
    [11, 9],
  ])('[FAT-3] shows %s as %s', (kss, shown) => {
    expect(shownKss(kss)).toBe(shown);
  });

  it('[FAT-3] has a label for each value in both languages, and none twice', () => {
    const labels = Object.values(KSS_LABELS);
    expect(labels).toHaveLength(9);
    expect(new Set(labels.flatMap(({ en, ja }) => [en, ja])).size).toBe(18);
  });
});

describe('just woken', () => {
  const wokeAt = '2026-11-20T03:00:00.000Z';

  it.each([
    ['2026-11-20T02:59:59.999Z', null],
    ['2026-11-20T03:00:00.000Z', '2026-11-20T04:00:00.000Z'],
    ['2026-11-20T03:59:59.999Z', '2026-11-20T04:00:00.000Z'],
    ['2026-11-20T04:00:00.000Z', null],
  ])('[FAT-5] lasts for the hour after waking: at %s until %s', (now, until) => {
    expect(justWokenUntil(wokeAt, now)).toBe(until);
  });

  it('[FAT-5] is worth 3.43 on the scale on waking, 1.61 after half an hour, 0.76 after one', () => {
    expect([0, 0.5, 1].map((hours) => inertiaOnScale(inertia(hours)).toFixed(2))).toEqual([
      '3.43',
      '1.61',
      '0.76',
    ]);
  });
});
