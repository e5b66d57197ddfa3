import { expect, test } from 'vitest';
import { localBus } from '#server/bus/local.ts';
import { reminders } from '#server/jobs/reminders.ts';
import { memoryStore } from '#server/store/memory/memory-store.ts';
import type { IncidentEvent } from '#shared/incident/event.ts';
import { HOUR, MINUTE, plus, SECOND } from '#shared/time/instant.ts';
import { testClock } from '#tests/support/test-clock.ts';
import { KENJI, OWNER, testRoomsAt } from '#tests/support/test-room.ts';

const START = '2026-11-20T14:00:00.000Z';

/** A machine whose wall clock can be set, and jumps when it slept; its timers count the time awake alone. */
async function aMachine() {
  const awake = testClock(START);
  let ahead = 0;
  const clock = { now: () => plus(awake.now(), ahead), after: awake.after };
  const store = memoryStore();
  const bus = localBus();
  const room = testRoomsAt({ ...awake, ...clock }, { store, bus });
  const job = reminders({ rooms: room.rooms, store, clock, report: (what) => room.reports.push(what) });
  job.run();
  await room.done(OWNER, 'incident.declare', { title: 'Checkout is down' });
  await room.done(OWNER, 'participant.join', { participant: 'kenji', name: 'Kenji', role: 'responder' });
  await room.done(OWNER, 'command.claim', {});
  await room.done(OWNER, 'task.assign', { title: 'Roll back', assignee: 'kenji', minutes: 5 }, { id: 't' });
  return {
    ...room,
    job,
    awake,
    jump: (ms: number) => {
      ahead += ms;
    },
  };
}

/** How often each thing was reminded of since a moment. */
function tally(log: readonly IncidentEvent[], since: number): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { seq, type, data } of log) {
    if (seq <= since || type !== 'reminder.sent') continue;
    const { kind, subject } = data as { readonly kind: string; readonly subject: string };
    counts[`${kind} ${subject}`] = (counts[`${kind} ${subject}`] ?? 0) + 1;
  }
  return counts;
}

test('[SYNC-7] what came due while the machine slept is told at once when it wakes, and each thing once', async () => {
  const { job, awake, jump, log } = await aMachine();
  const before = log().length;
  jump(8 * HOUR);
  // No timer has rung yet: they count the time awake.
  expect(tally(log(), before)).toEqual({});
  job.look();
  await awake.advance(5 * SECOND);
  const told = tally(log(), before);
  expect(Object.keys(told).length).toBeGreaterThan(3);
  expect(Object.entries(told).filter(([, count]) => count !== 1)).toEqual([]);
  // What is reminded of several times follows one by one, and ends: hours asleep are not counted out.
  await awake.advance(MINUTE);
  expect(Math.max(...Object.values(tally(log(), before)))).toBeLessThanOrEqual(3);
});

test('[SYNC-7] without a word of its waking, a machine that slept looks within a minute', async () => {
  const { awake, jump, log } = await aMachine();
  const before = log().length;
  jump(8 * HOUR);
  await awake.advance(MINUTE);
  expect(Object.keys(tally(log(), before)).length).toBeGreaterThan(3);
});

test('[SYNC-7] a clock that is set back reminds of nothing twice, and of what is new in its time', async () => {
  const { awake, jump, log, done } = await aMachine();
  await awake.advance(70 * SECOND);
  const ofTasks = () =>
    Object.entries(tally(log(), 0)).filter(([what]) => what.startsWith('task-understood '));
  expect(ofTasks().map(([, count]) => count)).toEqual([1]);
  const before = log().length;
  jump(-3 * HOUR);
  await awake.advance(5 * SECOND);
  expect(tally(log(), before)).toEqual({});
  await done(OWNER, 'task.assign', { title: 'Look at db2', assignee: KENJI.id, minutes: 5 }, { id: 'u' });
  await awake.advance(70 * SECOND);
  expect(ofTasks().map(([, count]) => count)).toEqual([1, 1]);
});
