import { expect, test } from 'vitest';
import { localBus } from '#server/bus/local.ts';
import { reminders } from '#server/jobs/reminders.ts';
import type { Rooms } from '#server/room/rooms.ts';
import { memoryStore } from '#server/store/memory/memory-store.ts';
import type { Store } from '#server/store/store.ts';
import { refusal } from '#shared/errors/refusal.ts';
import type { IncidentEvent } from '#shared/incident/event.ts';
import { HOUR, MINUTE, msBetween, SECOND } from '#shared/time/instant.ts';
import { testClock } from '#tests/support/test-clock.ts';
import { KENJI, OWNER, SYSTEM, testRoomsAt } from '#tests/support/test-room.ts';

const START = '2026-11-20T14:00:00.000Z';

/** Rooms with reminders running and nobody connected. */
async function roomWithReminders({ clock = testClock(START), store = memoryStore(), bus = localBus() } = {}) {
  const room = testRoomsAt(clock, { store, bus });
  const job = reminders({ rooms: room.rooms, store, clock, report: (what) => room.reports.push(what) });
  job.run();
  if (store.head('fire').seq === 0) {
    await room.done(OWNER, 'incident.declare', { title: 'Checkout is down' });
    await room.done(OWNER, 'participant.join', { participant: 'kenji', name: 'Kenji', role: 'responder' });
  }
  return { ...room, job };
}

/** When the server reminded of a kind of clock, in seconds since a moment. */
function reminded(log: readonly IncidentEvent[], kind: string, since = START): readonly number[] {
  return log
    .filter(({ type, data }) => type === 'reminder.sent' && (data as { kind: string }).kind === kind)
    .map(({ at }) => msBetween(since, at) / SECOND);
}

const PROPOSAL = { proposal: 'Fail over to db2', risk: 'Lost writes', executor: 'kenji' };

/** When decisions were settled, in seconds since a moment. */
function settled(log: readonly IncidentEvent[], since = START): readonly number[] {
  return log
    .filter(({ type }) => type === 'decision.settled')
    .map(({ at }) => Math.round(msBetween(since, at) / SECOND));
}

function asked(log: readonly IncidentEvent[], since = START): readonly number[] {
  return log.filter(({ type }) => type === 'task.asked').map(({ at }) => msBetween(since, at) / SECOND);
}

test('[ROLE-1] without a commander, a reminder comes after 2 min, then every 2 min, until somebody claims', async () => {
  const { clock, log, done } = await roomWithReminders();
  await clock.advance(119 * SECOND);
  expect(reminded(log(), 'command-vacant')).toEqual([]);
  await clock.advance(5 * MINUTE);
  expect(reminded(log(), 'command-vacant')).toEqual([120, 240, 360]);
  await done(KENJI, 'command.claim', {});
  await clock.advance(10 * MINUTE);
  expect(reminded(log(), 'command-vacant')).toEqual([120, 240, 360]);
});

test('[ROLE-1] other vacant roles are mentioned once, after 10 min', async () => {
  const { clock, log } = await roomWithReminders();
  await clock.advance(HOUR);
  expect(reminded(log(), 'role-vacant')).toEqual([600, 600, 600, 600]);
});

test('[TASK-2] a missing “understood” is told to the assigner after 60 s, and again, 3 times at most', async () => {
  const { clock, log, done } = await roomWithReminders();
  await done(OWNER, 'task.assign', { title: 'Roll back', assignee: 'kenji', minutes: 5 });
  await clock.advance(HOUR);
  expect(reminded(log(), 'task-understood')).toEqual([60, 120, 180]);
  const told = log().flatMap(({ type, data }) => (type === 'reminder.sent' ? [data] : []));
  expect(told.filter((data) => (data as { kind: string }).kind === 'task-understood')).toMatchObject([
    { to: 'maya', count: 1 },
    { to: 'maya', count: 2 },
    { to: 'maya', count: 3 },
  ]);
});

test('[TASK-2] “understood” within 60 s tells nobody anything', async () => {
  const { clock, log, done } = await roomWithReminders();
  await done(OWNER, 'task.assign', { title: 'Roll back', assignee: 'kenji', minutes: 5 }, { id: 't' });
  await clock.advance(59 * SECOND);
  await done(KENJI, 'task.understand', { task: 't.0' });
  await clock.advance(HOUR);
  expect(reminded(log(), 'task-understood')).toEqual([]);
});

test('[TASK-3] at the end of a task the assignee is asked exactly once per deadline', async () => {
  const { clock, log, done } = await roomWithReminders();
  await done(OWNER, 'task.assign', { title: 'Roll back', assignee: 'kenji', minutes: 5 }, { id: 't' });
  await done(KENJI, 'task.understand', { task: 't.0' });
  await clock.advance(299 * SECOND);
  expect(asked(log())).toEqual([]);
  await clock.advance(5 * MINUTE);
  expect(asked(log())).toEqual([300]);
  await done(KENJI, 'task.extend', { task: 't.0', minutes: 3 });
  await clock.advance(HOUR);
  expect(asked(log())).toEqual([300, 599 + 180]);
});

test('[SYNC-7] reminders survive a restart: none twice, and missed ones come one by one', async () => {
  const first = await roomWithReminders();
  const { clock, store, log } = first;
  await first.done(OWNER, 'task.assign', { title: 'Roll back', assignee: 'kenji', minutes: 5 });
  await clock.advance(61 * SECOND);
  first.job.stop();
  first.rooms.close();
  await clock.advance(5 * MINUTE);
  expect(reminded(log(), 'task-understood')).toEqual([60]);

  await roomWithReminders({ clock, store });
  await clock.advance(HOUR);
  expect(reminded(log(), 'task-understood')).toEqual([60, 361, 371]);
  expect(store.verify('fire').ok).toBe(true);
});

test('[SYNC-7] two servers over one log remind once', async () => {
  const clock = testClock(START);
  const store = memoryStore();
  const bus = localBus();
  const here = await roomWithReminders({ clock, store, bus });
  const there = await roomWithReminders({ clock, store, bus });
  await clock.advance(10 * MINUTE);
  expect(reminded(here.log(), 'command-vacant')).toEqual([120, 240, 360, 480, 600]);
  expect(there.state()).toEqual(here.state());
});

test('[DEC-1] silence carries when the window closes, with every cockpit closed, once', async () => {
  const { clock, log, done, state } = await roomWithReminders();
  await done(OWNER, 'decision.propose', PROPOSAL, { id: 'd' });
  await clock.advance(14 * SECOND);
  expect(settled(log())).toEqual([]);
  await clock.advance(HOUR);
  expect(settled(log())).toEqual([15]);
  expect(state()?.decisions['d.0']).toMatchObject({ status: 'carried', settled: { by: null } });
});

test('[DEC-1] a window that closed while no server ran is settled by the next one, once', async () => {
  const first = await roomWithReminders();
  const { clock, store, log } = first;
  await first.done(OWNER, 'decision.propose', PROPOSAL, { id: 'd' });
  await clock.advance(5 * SECOND);
  first.job.stop();
  first.rooms.close();
  await clock.advance(5 * MINUTE);
  expect(settled(log())).toEqual([]);
  const second = await roomWithReminders({ clock, store });
  await clock.advance(HOUR);
  expect(settled(log())).toEqual([305]);
  expect(second.state()?.decisions['d.0']).toMatchObject({ status: 'carried', objections: [] });
  expect(store.verify('fire').ok).toBe(true);
});

test('[DEC-1] two servers over one log carry once', async () => {
  const clock = testClock(START);
  const store = memoryStore();
  const bus = localBus();
  const here = await roomWithReminders({ clock, store, bus });
  await roomWithReminders({ clock, store, bus });
  await here.done(OWNER, 'decision.propose', PROPOSAL);
  await clock.advance(MINUTE);
  expect(settled(here.log())).toEqual([15]);
});

test('[DEC-1] what somebody objects to waits for the commander, whatever time passes', async () => {
  const { clock, log, done } = await roomWithReminders();
  await done(OWNER, 'decision.propose', PROPOSAL, { id: 'd' });
  await done(KENJI, 'decision.object', { decision: 'd.0', reason: 'db2 is behind' });
  await clock.advance(HOUR);
  expect(settled(log())).toEqual([]);
  expect(reminded(log(), 'decision-settle')).toEqual([15]);
});

test('[DEC-1] in a sped-up drill the window closes in the drill’s own time', async () => {
  const { clock, log, done } = await roomWithReminders();
  const startsAt = '2020-01-01T00:00:00.000Z';
  const simulation = { startsAt, speed: 60 };
  await done(OWNER, 'incident.declare', { title: 'Drill', kind: 'drill', simulation }, { incident: 'drill' });
  const kenji = { participant: 'kenji', name: 'Kenji', role: 'responder' } as const;
  await done(OWNER, 'participant.join', kenji, { incident: 'drill' });
  await done(OWNER, 'decision.propose', { ...PROPOSAL, windowSeconds: 60 }, { incident: 'drill' });
  await clock.advance(900);
  expect(settled(log('drill'), startsAt)).toEqual([]);
  await clock.advance(300);
  expect(settled(log('drill'), startsAt)).toHaveLength(1);
});

test('[PAR-1] a roll call is over when the last one who was silent leaves, with every cockpit closed', async () => {
  const { clock, log, done } = await roomWithReminders();
  const mei = { participant: 'mei', name: 'Mei', role: 'responder' } as const;
  await done(OWNER, 'participant.join', mei);
  await done(OWNER, 'rollcall.start', {}, { id: 'r' });
  await done(KENJI, 'rollcall.answer', { rollcall: 'r.0', answer: 'ok' });
  await done(OWNER, 'participant.release', { participant: 'mei' });
  await clock.advance(SECOND);
  const closed = log().filter(({ type }) => type === 'rollcall.closed');
  expect(closed).toMatchObject([{ data: { complete: true, left: ['mei'] }, actor: { role: 'system' } }]);
});

test('[SYNC-7] in a sped-up drill the reminders keep to the drill’s own time', async () => {
  const { clock, log, done } = await roomWithReminders();
  const startsAt = '2020-01-01T00:00:00.000Z';
  const simulation = { startsAt, speed: 60 };
  await done(OWNER, 'incident.declare', { title: 'Drill', kind: 'drill', simulation }, { incident: 'drill' });
  await clock.advance(9 * SECOND);
  expect(reminded(log('drill'), 'command-vacant', startsAt)).toEqual([120, 240, 360, 480]);
});

test('[SYNC-7] two drills of the same script remind each on its own, though their own times are the same', async () => {
  const { clock, log, done } = await roomWithReminders();
  const startsAt = '2020-01-01T00:00:00.000Z';
  for (const [incident, speed] of [
    ['fast', 60],
    ['slow', 20],
  ] as const) {
    const drill = { title: 'Drill', kind: 'drill', simulation: { startsAt, speed } } as const;
    await done(OWNER, 'incident.declare', drill, { incident });
  }
  await clock.advance(19 * SECOND);
  expect(reminded(log('fast'), 'command-vacant', startsAt)).toHaveLength(9);
  expect(reminded(log('slow'), 'command-vacant', startsAt)).toEqual([120, 240, 360]);
});

test('[SYNC-7] a closed incident reminds of nothing', async () => {
  const { clock, log, done } = await roomWithReminders();
  await done(OWNER, 'incident.resolve', {});
  await done(OWNER, 'incident.close', {});
  const { length } = log();
  await clock.advance(24 * HOUR);
  expect(log()).toHaveLength(length);
});

test('[SYNC-7] while nothing can be stored, reminders are tried now and then, never in a busy loop', async () => {
  const inner = memoryStore();
  let tries = 0;
  let fails = false;
  const store: Store = {
    ...inner,
    append(batch) {
      tries += 1;
      if (fails) throw new Error('disk full');
      return inner.append(batch);
    },
  };
  const { clock, log, job } = await roomWithReminders({ store });
  fails = true;
  tries = 0;
  await clock.advance(10 * MINUTE);
  expect(reminded(log(), 'command-vacant')).toEqual([]);
  expect(tries).toBeGreaterThan(5);
  expect(tries).toBeLessThan(60);
  fails = false;
  await clock.advance(MINUTE);
  expect(reminded(log(), 'command-vacant')).toHaveLength(1);
  job.stop();
  expect(clock.waiting()).toBe(0);
});

test('[SYNC-7] however much happens, the plan is made anew four times a second at most', async () => {
  const inner = memoryStore();
  let plans = 0;
  const store: Store = {
    ...inner,
    openIncidents: () => {
      plans += 1;
      return inner.openIncidents();
    },
  };
  const { clock, done } = await roomWithReminders({ store });
  plans = 0;
  for (let ms = 0; ms < 2_000; ms += 10) {
    await done(OWNER, 'note.add', { text: `at ${ms}` });
    await clock.advance(10);
  }
  expect(plans).toBeGreaterThan(0);
  expect(plans).toBeLessThanOrEqual(8);
});

test('[SYNC-7] a reminder that is refused is left alone for a while, however much happens', async () => {
  const { clock, store, rooms, done, job } = await roomWithReminders();
  job.stop();
  let tries = 0;
  const refusing: Rooms = {
    ...rooms,
    execute: async () => {
      tries += 1;
      return { ok: false, error: refusal('not_due') };
    },
  };
  reminders({ rooms: refusing, store, clock, report: () => undefined }).run();
  await clock.advance(2 * MINUTE);
  expect(tries).toBe(1);
  for (let second = 0; second < 59; second += 1) {
    await done(OWNER, 'note.add', { text: `after ${second} s` });
    await clock.advance(SECOND);
  }
  expect(tries).toBe(2);
});

test('[SYNC-7] a reminder that is not due is refused, and is still sent when it is', async () => {
  const { clock, log, rooms } = await roomWithReminders();
  const early = { id: 'system:early', incident: 'fire', type: 'reminder.send' };
  const ack = await rooms.execute(SYSTEM, { ...early, data: { clock: 'command-vacant:commander' } });
  expect(ack).toMatchObject({ ok: false, error: { details: { reason: 'not_due' } } });
  await clock.advance(2 * MINUTE);
  expect(reminded(log(), 'command-vacant')).toEqual([120]);
});
