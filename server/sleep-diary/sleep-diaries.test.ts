import { expect, it } from 'vitest';
import { openSleepDiaries } from '#server/store/sqlite/sleep-diary-store.ts';
import { anIncident } from '#shared/incident/testing/scenario.ts';
import { HOUR, type Instant, MINUTE, plus } from '#shared/time/instant.ts';
import { createSleepDiaries } from './sleep-diaries.ts';

it('[FAT-4] a new report of 7 or more is seen at once, however full the diary is; one that is taken out is not', () => {
  const room = anIncident({ people: { ana: 'responder', bo: 'responder' } });
  room.given('bo', 'participant.describe', { zone: 'UTC' });
  let heard = 0;
  const diaries = createSleepDiaries({
    store: openSleepDiaries(undefined),
    clock: { now: () => room.now, after: () => () => {} },
    changed: () => {
      heard += 1;
    },
  });
  const said = (at: Instant, kss: 3 | 8) => ({ at, kss });
  const tell = (...reports: readonly ReturnType<typeof said>[]) => {
    expect(diaries.keep('fire', room.state, 'bo', { sleep: [], reports }).ok).toBe(true);
    return heard;
  };
  const [first, second] = [said(plus(room.now, -2 * HOUR), 8), said(plus(room.now, -HOUR), 3)];
  expect(tell(first, second)).toBe(0);
  // The oldest went, so there are as many as before.
  const now = said(plus(room.now, -MINUTE), 8);
  expect(tell(second, now)).toBe(1);
  expect(tell(first, second)).toBe(1);
  expect(tell(first)).toBe(1);
});
