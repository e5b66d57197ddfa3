import { expect, test } from 'vitest';
import { MINUTE, msBetween } from '#shared/time/instant.ts';
import { movableClock } from '#tests/support/movable-clock.ts';
import { OWNER_TOKEN, testServer } from '#tests/support/test-server.ts';

test('[CLOCK-1 SYNC-7] forty minutes of reminders come at their minutes, whoever moves the clock', async () => {
  const clock = movableClock();
  const server = await testServer({ clock });
  const incident = await server.declare();
  const before = clock.now();
  for (let minute = 0; minute < 40; minute += 1) await clock.advance(MINUTE);
  expect(msBetween(before, clock.now())).toBeGreaterThanOrEqual(40 * MINUTE);

  const { body } = await server.call('GET', `/api/v1/incidents/${incident}/events?limit=1000`, {
    token: OWNER_TOKEN,
  });
  const events = body.events as { type: string; at: string; data: { kind?: string } }[];
  const minutesOf = (kind: string) =>
    events
      .filter(({ type, data }) => type === 'reminder.sent' && data.kind === kind)
      .map(({ at }) => Math.round(msBetween(events[0]?.at ?? '', at) / MINUTE));
  expect(minutesOf('call-out')).toEqual([10, 20, 30, 40]);
  expect(minutesOf('command-vacant').slice(0, 3)).toEqual([2, 4, 6]);
  expect(minutesOf('update').slice(0, 2)).toEqual([5, 15]);
});
