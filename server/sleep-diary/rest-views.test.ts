import { expect, it } from 'vitest';
import { anIncident } from '#shared/incident/testing/scenario.ts';
import { HOUR, type Instant, MINUTE, plus } from '#shared/time/instant.ts';
import { outlookOf } from './outlook.ts';
import { createRestViews } from './rest-views.ts';
import type { SleepDiary } from './sleep-diary-store.ts';

const NOON = '2026-11-20T12:03:00.000Z';
/** In the five minutes after. */
const SAID = '2026-11-20T12:05:20.000Z';

/** Three at home where it is about noon, and what planners see of them. Ana is looked at first. */
function aRoom() {
  const room = anIncident({ people: { ana: 'responder', bo: 'responder', cy: 'responder' } });
  for (const who of ['ana', 'bo', 'cy']) room.given(who, 'participant.describe', { zone: 'UTC' });
  let now: Instant = NOON;
  const told = new Map<string, SleepDiary>();
  const views = createRestViews({
    diaries: { diary: (_incident, person) => told.get(person), wokenAt: () => undefined },
    clock: { now: () => now, after: () => () => {} },
  });
  const windowsOf = async (person: string) => {
    const all = await views.of('fire', room.state);
    return all.find(({ participant }) => participant === person)?.windows ?? [];
  };
  return {
    tell: (person: string, diary: Partial<SleepDiary>) =>
      void told.set(person, { sleep: [], reports: [], ...diary }),
    at: (time: Instant) => {
      now = time;
    },
    refresh: (person: string) => views.refresh('fire', person),
    windowsOf,
    /** The odds of the windows that are open at `SAID`. */
    openOf: async (person: string) =>
      (await windowsOf(person)).filter(({ from }) => from <= SAID).map(({ odds }) => odds),
  };
}

it('[FAT-4] a report of 7 or more is seen at once, also where nobody had looked since the five minutes began', async () => {
  const room = aRoom();
  await room.windowsOf('bo');
  room.at(SAID);
  room.tell('bo', { reports: [{ at: SAID, kss: 8 }] });
  room.refresh('bo');
  expect(await room.openOf('bo')).toContain('likely');
});

it('[FAT-4] a report that comes while somebody is just looking is not covered up by what they were about to see', async () => {
  const room = aRoom();
  room.at(SAID);
  const looking = room.windowsOf('ana');
  room.tell('ana', { reports: [{ at: SAID, kss: 8 }] });
  room.refresh('ana');
  await looking;
  expect(await room.openOf('ana')).toContain('likely');
});

it('[FAT-3] a sleep that was told after the five minutes began leaves the windows as they were until the next', async () => {
  const room = aRoom();
  const now = '2026-11-20T12:08:00.000Z';
  room.at(now);
  const short = { from: '2026-11-20T05:00:00.000Z', to: '2026-11-20T07:00:00.000Z' };
  const nap = { from: '2026-11-20T08:00:00.000Z', to: plus(now, -2 * MINUTE) };
  // Cy told of the night alone, and Bo has just told of more.
  room.tell('cy', { sleep: [short] });
  room.tell('bo', { sleep: [short, nap] });
  const before = await room.windowsOf('cy');
  expect(before.length).toBeGreaterThan(0);
  expect(await room.windowsOf('bo')).toEqual(before);
  room.at(plus(now, 5 * MINUTE));
  expect(await room.windowsOf('bo')).not.toEqual(await room.windowsOf('cy'));
});

it('[FAT-3] what somebody said a week ago keeps nobody from seeing windows', async () => {
  const room = aRoom();
  room.tell('bo', { reports: [{ at: plus(NOON, -9 * 24 * HOUR), kss: 8 }] });
  expect(await room.windowsOf('bo')).toEqual(await room.windowsOf('cy'));
});

it('[FAT-2] nobody is taken to have slept in a night that they worked here, also after hours away', () => {
  // It begins at 22:00 on the wall.
  const room = anIncident({ people: { ana: 'responder', bo: 'responder' } });
  room.given('bo', 'participant.describe', { zone: 'Pacific/Tongatapu' });
  room.pass(10 * 60);
  room.given('ana', 'participant.release', { participant: 'bo' });
  room.pass(255);
  room.given('ana', 'participant.recall', { participant: 'bo' });
  room.pass(15);
  const bo = room.state.participants.bo;
  if (bo === undefined) throw new Error('Bo is not here.');
  const outlook = outlookOf(
    { ...bo, zone: 'Pacific/Tongatapu' },
    { sleep: [], reports: [] },
    room.state.settings,
    room.now,
  );
  expect(outlook.ok && outlook.value.level).toBe('red');
  expect(outlook.ok && outlook.value.reasons.map(({ rule }) => rule)).toContain('awake');
});
