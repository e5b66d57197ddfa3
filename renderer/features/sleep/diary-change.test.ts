import { expect, it } from 'vitest';
import { MOST_DIARY_ENTRIES, sleepDiarySchema } from '#shared/protocol/rest/sleep.ts';
import { HOUR, plus } from '#shared/time/instant.ts';
import { changedBy, type DiaryChange } from './diary-change.ts';

const NOW = '2026-11-20T09:00:00.000Z';
const NIGHT = { from: plus(NOW, -9 * HOUR), to: plus(NOW, -2 * HOUR) };
const NAP = { from: plus(NOW, -HOUR), to: NOW };
const WRONG = { at: plus(NOW, -HOUR), kss: 9 } as const;
const RIGHT = { at: NOW, kss: 2 } as const;

it('[FAT-3] one thing that is told or taken out leaves all else of the diary as it is', () => {
  const diary = { sleep: [NIGHT], reports: [WRONG] };
  const after = (change: DiaryChange) => changedBy(diary, change);
  expect(after({ kind: 'add-sleep', sleep: NAP })).toEqual({ ...diary, sleep: [NIGHT, NAP] });
  expect(after({ kind: 'add-report', report: RIGHT })).toEqual({ ...diary, reports: [WRONG, RIGHT] });
  expect(after({ kind: 'take-sleep', sleep: NIGHT })).toEqual({ ...diary, sleep: [] });
  expect(after({ kind: 'take-report', report: WRONG })).toEqual({ ...diary, reports: [] });
});

it('[FAT-3] what was erased or taken out elsewhere is not told anew by taking something out, nor begun over', () => {
  expect(changedBy(null, { kind: 'take-sleep', sleep: NIGHT })).toBeNull();
  expect(changedBy({ sleep: [NAP], reports: [] }, { kind: 'take-sleep', sleep: NIGHT })).toBeNull();
  expect(changedBy({ sleep: [NIGHT], reports: [] }, { kind: 'begin' })).toBeNull();
  expect(changedBy(null, { kind: 'begin' })).toEqual({ sleep: [], reports: [] });
  expect(changedBy(null, { kind: 'add-report', report: RIGHT })).toEqual({ sleep: [], reports: [RIGHT] });
});

it('[FAT-4] in a full diary what is told anew takes the place of the oldest', () => {
  const at = (index: number) => plus(NOW, -(index + 2) * 12 * HOUR);
  const full = {
    sleep: Array.from({ length: MOST_DIARY_ENTRIES }, (_, index) => ({
      from: at(index),
      to: plus(at(index), HOUR),
    })),
    reports: Array.from({ length: MOST_DIARY_ENTRIES }, (_, index) => ({ at: at(index), kss: 5 })),
  };
  const reported = changedBy(full, { kind: 'add-report', report: RIGHT });
  expect(reported?.reports).toHaveLength(MOST_DIARY_ENTRIES);
  expect(reported?.reports.at(-1)).toEqual(RIGHT);
  expect(reported?.reports.some((report) => report.at === at(MOST_DIARY_ENTRIES - 1))).toBe(false);
  const slept = changedBy(full, { kind: 'add-sleep', sleep: NAP });
  expect(slept?.sleep.some(({ from }) => from === at(MOST_DIARY_ENTRIES - 1))).toBe(false);
  expect(slept?.sleep.at(-1)).toEqual(NAP);
  for (const diary of [reported, slept]) expect(sleepDiarySchema.safeParse(diary).success).toBe(true);
});
