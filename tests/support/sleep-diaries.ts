import type { Clock } from '#server/clock.ts';
import { createSleepDiaries, type SleepDiaries } from '#server/sleep-diary/sleep-diaries.ts';
import { openSleepDiaries } from '#server/store/sqlite/sleep-diary-store.ts';

/** Diaries in memory, for what is composed by hand. */
export function testSleepDiaries(clock: Clock): SleepDiaries {
  return createSleepDiaries({ store: openSleepDiaries(undefined), clock, changed: () => undefined });
}
