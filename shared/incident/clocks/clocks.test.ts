import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINUTE, msBetween, plus } from '#shared/time/instant.ts';
import { dueActions } from '../reminders/schedule.ts';
import { anIncident, made, OWNER, type Scenario, SYSTEM } from '../testing/scenario.ts';
import { type Clock, type ClockLevel, clockLevel } from './clock.ts';
import { clocks } from './clocks.ts';
import { LONGEST_SNOOZE } from './snooze.ts';

const PEOPLE = { ana: 'responder', bo: 'responder', cy: 'scribe', di: 'deputy', eve: 'observer' } as const;

function aRoom(): Scenario {
  return anIncident({ people: PEOPLE });
}

function clock(room: Scenario, id: string): Clock | undefined {
  return clocks(room.state).find((candidate) => candidate.id === id);
}

function level(room: Scenario, id: string): ClockLevel | 'gone' {
  const found = clock(room, id);
  return found === undefined ? 'gone' : clockLevel(found, room.now);
}

function blocked(room: Scenario): string {
  const title = 'Restart db2';
  const task = made(room.given('ana', 'task.assign', { title, assignee: 'bo', minutes: 30 }), 'task');
  room.given('bo', 'task.understand', { task });
  room.given('bo', 'task.block', { task, need: 'the vendor' });
  return `task-blocked:${task}`;
}

describe('a clock that is put off', () => {
  it('[CLOCK-2] stays on the rail with until when, by whom and why, and is red again when that has passed', () => {
    const room = aRoom();
    const id = blocked(room);
    expect(level(room, id)).toBe('red');
    room.given('ana', 'clock.snooze', { clock: id, minutes: 20, reason: 'the vendor calls back' });
    expect(clock(room, id)).toMatchObject({
      dueAt: plus(room.now, 20 * MINUTE),
      snooze: { until: plus(room.now, 20 * MINUTE), by: 'ana', reason: 'the vendor calls back' },
    });
    expect(level(room, id)).toBe('calm');
    expect(room.pass(19) && level(room, id)).toBe('amber');
    expect(room.pass(1) && level(room, id)).toBe('red');
    expect(clock(room, id)?.snooze?.reason).toBe('the vendor calls back');
  });

  it('[CLOCK-2] is forgotten once it was acted on: the next lapse is red at once', () => {
    const room = aRoom();
    const id = blocked(room);
    const task = id.slice('task-blocked:'.length);
    room.given('ana', 'clock.snooze', { clock: id, minutes: 20, reason: 'later' });
    room.given('bo', 'task.start', { task });
    room.pass(1);
    room.given('bo', 'task.block', { task, need: 'a key' });
    expect([level(room, id), clock(room, id)?.snooze]).toEqual(['red', undefined]);
  });

  it('[CLOCK-1 ROLE-6] a proposal that is put off is amber again, and still red when the rule says so', () => {
    const room = aRoom();
    room.pass(170);
    const id = 'commander-duty:ana';
    expect(level(room, id)).toBe('amber');
    room.given('di', 'clock.snooze', { clock: id, minutes: 5, reason: 'after the failover' });
    expect(level(room, id)).toBe('calm');
    expect(room.pass(5) && level(room, id)).toBe('amber');
    expect(room.pass(5) && level(room, id)).toBe('red');
    room.given('di', 'clock.snooze', { clock: id, minutes: 30, reason: 'nobody else is here' });
    expect(room.pass(29) && level(room, id)).toBe('amber');
    expect(room.pass(1) && level(room, id)).toBe('red');
  });

  it('[CLOCK-1 SYNC-7] is reminded of when it comes back, and not while it waits', () => {
    const room = aRoom();
    room.pass(180);
    room.given('di', 'clock.snooze', { clock: 'commander-duty:ana', minutes: 30, reason: 'soon' });
    const before = room.happened('reminder.sent').length;
    const about = () =>
      room
        .happened('reminder.sent')
        .slice(before)
        .filter(({ data }) => (data as { kind: string }).kind === 'commander-duty')
        .map(({ at }) => msBetween(at, room.now) / MINUTE);
    room.pass(29, { reminders: true });
    expect(about()).toEqual([]);
    room.pass(12, { reminders: true });
    expect(about()).toEqual([11, 1]);
  });

  it('[CLOCK-2] is put off by leaders or by whom it concerns, within bounds, and only when it is asked for', () => {
    const room = aRoom();
    const reason = 'x';
    room.pass(91);
    const id = 'duty:bo';
    expect(room.refusal('bo', 'clock.snooze', { clock: id, minutes: 30, reason })).toBeNull();
    expect(room.refusal('di', 'clock.snooze', { clock: id, minutes: 30, reason })).toBeNull();
    expect(room.refusal(OWNER, 'clock.snooze', { clock: id, minutes: 30, reason })).toBeNull();
    expect(room.refusal('cy', 'clock.snooze', { clock: id, minutes: 30, reason })).toBe('clock_not_yours');
    expect(room.refusal('bo', 'clock.snooze', { clock: id, minutes: 31, reason })).toBe('snooze_too_long');
    expect(room.refusal('ana', 'clock.snooze', { clock: 'duty:no', minutes: 5, reason })).toBe('not_found');
    room.given('ana', 'clock.snooze', { clock: id, minutes: 30, reason });
    expect(room.refusal('ana', 'clock.snooze', { clock: id, minutes: 5, reason })).toBe('not_due');
  });

  it('[CLOCK-2] what a person waits for is answered, not put off', () => {
    const room = anIncident({ people: PEOPLE, commander: null });
    room.pass(3);
    const vacant = { clock: 'command-vacant:commander', minutes: 5, reason: 'x' };
    expect(room.refusal('di', 'clock.snooze', vacant)).toBe('clock_not_postponed');
    const never = Object.entries(LONGEST_SNOOZE).filter(([, limit]) => limit === null);
    expect(never.map(([kind]) => kind)).toEqual(
      expect.arrayContaining(['command-vacant', 'task-understood', 'task-deadline', 'task-returned']),
    );
  });

  it('[CAST-5 CLOCK-2] an update is put off by the same command, with the event that other clients know', () => {
    const room = aRoom();
    const data = { clock: 'update:public', minutes: 10, reason: 'Legal reads it first' };
    expect(room.refusal('bo', 'clock.snooze', data)).toBe('clock_not_yours');
    const [event] = room.given('di', 'clock.snooze', data);
    expect(event?.type).toBe('broadcast.snoozed');
    expect(clock(room, 'update:public')?.snooze).toEqual({
      until: plus(room.now, 10 * MINUTE),
      by: 'di',
      reason: 'Legal reads it first',
    });
  });

  it('[LOG-4] what was put off and acted on leaves nothing behind', () => {
    const room = aRoom();
    for (let round = 0; round < 5; round += 1) {
      const id = blocked(room);
      room.given('ana', 'clock.snooze', { clock: id, minutes: 5, reason: 'x' });
      room.given('ana', 'task.cancel', { task: id.slice('task-blocked:'.length) });
    }
    expect(Object.keys(room.state.snoozed).length).toBeLessThanOrEqual(1);
  });
});

describe('the call-out of the elapsed time', () => {
  const CALL_OUT = 'call-out:elapsed';

  it('[CLOCK-1] is amber a minute before, red from the tenth minute, and stays until somebody has said it', () => {
    const room = aRoom();
    const levels = [8.9, 0.1, 1, 12].map((minutes) => room.pass(minutes) && level(room, CALL_OUT));
    expect(levels).toEqual(['calm', 'amber', 'red', 'red']);
    const [event] = room.given('cy', 'clock.call_out', {});
    expect(event).toMatchObject({
      type: 'clock.called_out',
      data: { minutes: 20, severity: 'unknown', title: 'Writes blocked' },
    });
    expect(level(room, CALL_OUT)).toBe('calm');
    expect(msBetween(room.state.declaredAt, clock(room, CALL_OUT)?.dueAt ?? '')).toBe(30 * MINUTE);
  });

  it('[CLOCK-1] said a little early counts for its time', () => {
    const room = aRoom();
    room.pass(9.5);
    const [event] = room.given('ana', 'clock.call_out', {});
    expect(event?.data).toMatchObject({ minutes: 10 });
    expect(msBetween(room.state.declaredAt, clock(room, CALL_OUT)?.dueAt ?? '')).toBe(20 * MINUTE);
  });

  it('[CLOCK-1 SYNC-7] is reminded of every ten minutes, not for one that was said early', () => {
    const room = aRoom();
    room.pass(9.5, { reminders: true });
    room.given('ana', 'clock.call_out', {});
    room.pass(25, { reminders: true });
    const at = room
      .happened('reminder.sent')
      .filter(({ data }) => (data as { kind: string }).kind === 'call-out')
      .map((event) => msBetween(room.state.declaredAt, event.at) / MINUTE);
    expect(at).toEqual([20, 30]);
  });

  it('[CLOCK-1] what went by while it was resolved is not called out', () => {
    const room = aRoom();
    room.given('ana', 'incident.resolve', {});
    room.pass(95);
    room.given('ana', 'incident.reopen', {});
    expect(level(room, CALL_OUT)).toBe('calm');
    expect(msBetween(room.state.declaredAt, clock(room, CALL_OUT)?.dueAt ?? '')).toBe(100 * MINUTE);
  });
});

/** What ends a red clock: an event of one of these nouns or types. */
// biome-ignore format: one row a line
const ENDED_BY: Readonly<Record<Clock['kind'], RegExp>> = {
  'command-vacant': /^(command\.|role\.|incident\.)/,
  'command-offered': /^(command\.|participant\.|rest\.|role\.|incident\.)/,
  'role-vacant': /^(role\.|participant\.|command\.|incident\.|clock\.snoozed)/,
  'team-lead': /^(team\.|participant\.|rest\.|clock\.snoozed)/,
  'task-understood': /^(task\.|rest\.ordered|participant\.(released|removed))/,
  'task-deadline': /^(task\.|rest\.ordered|participant\.(released|removed))/,
  'task-blocked': /^(task\.|rest\.ordered|participant\.(released|removed)|clock\.snoozed)/,
  'task-returned': /^task\./,
  update: /^(broadcast\.)/,
  'commander-duty': /^(command\.|role\.|participant\.|incident\.|rest\.|clock\.snoozed)/,
  duty: /^(rest\.|participant\.|role\.|command\.|clock\.snoozed)/,
  rest: /^(rest\.|participant\.|command\.)/,
  'decision-window': /^decision\./,
  'decision-settle': /^decision\./,
  'decision-verify': /^(decision\.|clock\.snoozed)/,
  'roll-call': /^(rollcall\.|incident\.|participant\.|rest\.|role\.|command\.|clock\.snoozed)/,
  'roll-call-open': /^(rollcall\.|participant\.|rest\.|role\.)/,
  'roll-call-answer': /^(rollcall\.|participant\.|rest\.|role\.)/,
  'roll-call-help': /^(rollcall\.|participant\.|rest\.|role\.)/,
  'can-open': /^(can\.|participant\.|rest\.)/,
  'can-answer': /^(can\.|participant\.|rest\.)/,
  'shift-coming': /^(shift\.|participant\.|command\.|role\.|team\.|rest\.)/,
  'shift-leaving': /^(shift\.|participant\.|command\.|role\.|team\.|rest\.)/,
  'shift-hand-over': /^(shift\.|participant\.|command\.|role\.|team\.|rest\.|clock\.snoozed)/,
  'shift-end': /^(shift\.|participant\.|clock\.snoozed)/,
  logistics: /^(logistics\.|clock\.snoozed)/,
  'call-out': /^(clock\.called_out|incident\.)/,
};

describe('the rail', () => {
  it('[CLOCK-1] loses nothing: what was red is red until an event acted on it', () => {
    const steps = fc.array(fc.tuple(fc.nat(999), fc.nat(999)), { minLength: 10, maxLength: 40 });
    let seen = 0;
    fc.assert(
      fc.property(steps, (chosen) => {
        const room = aRoom();
        for (const [what, which] of chosen) {
          const red = clocks(room.state).filter((each) => clockLevel(each, room.now) === 'red');
          const from = room.log.length;
          step(room, what, which);
          const types = room.log.slice(from).map(({ type }) => type);
          if (types.includes('incident.closed')) return;
          seen += red.length;
          for (const { id, kind } of red) {
            if (level(room, id) === 'red') continue;
            expect(types, `${id} was red and is ${level(room, id)}`).toEqual(
              expect.arrayContaining([expect.stringMatching(ENDED_BY[kind])]),
            );
          }
        }
      }),
      { numRuns: 60 },
    );
    expect(seen).toBeGreaterThan(1_000);
  });

  it('[CLOCK-1] is sorted by when it is due, with what was put off in its new place', () => {
    const room = aRoom();
    const id = blocked(room);
    room.given('ana', 'clock.snooze', { clock: id, minutes: 20, reason: 'x' });
    const due = clocks(room.state).map(({ dueAt }) => dueAt);
    expect(due).toEqual([...due].sort());
    expect(clocks(room.state).findIndex((each) => each.id === id)).toBeGreaterThan(0);
  });
});

/** One thing that somebody does, or minutes that pass; what the rules refuse does not happen. */
function step(room: Scenario, what: number, which: number): void {
  const by = ['ana', 'bo', 'cy', 'di'][which % 4] ?? 'bo';
  const task = Object.keys(room.state.tasks)[which % 7] ?? 'none';
  const due = clocks(room.state);
  const attempt = (asker: string | typeof SYSTEM, type: string, data: unknown) => {
    if (room.refusal(asker, type as never, data as never) === null)
      room.given(asker, type as never, data as never);
  };
  const acts: readonly (() => void)[] = [
    () => {
      room.pass(which % 40);
      for (const { type, data } of dueActions(room.state, room.now)) room.given(SYSTEM, type, data as never);
    },
    () => room.pass(which % 200),
    () => attempt('di', 'task.assign', { title: `Look ${which}`, assignee: by, minutes: 1 + (which % 30) }),
    () => attempt(by, 'task.understand', { task }),
    () => attempt(by, 'task.block', { task, need: 'access' }),
    () => attempt(by, 'task.extend', { task, minutes: 5 }),
    () => attempt(by, 'task.report', { task, outcome: 'done', text: 'ok' }),
    () => attempt('di', 'task.reassign', { task, assignee: by }),
    () => attempt('di', 'rest.order', { participant: by, minutes: 30 }),
    () => attempt(by, 'rest.end', {}),
    () => attempt('di', 'participant.release', { participant: by }),
    () => attempt('di', 'participant.recall', { participant: by }),
    () => attempt('di', 'role.assign', { participant: by, role: 'scribe' }),
    () => attempt(by, 'command.claim', {}),
    () => attempt('di', 'role.vacate', { role: 'commander' }),
    () => attempt('di', 'incident.set_severity', { severity: `SEV${1 + (which % 5)}`, reason: 'scope' }),
    () => attempt('di', 'incident.resolve', {}),
    () => attempt('di', 'incident.reopen', {}),
    () => attempt(by, 'clock.call_out', {}),
    () =>
      attempt('di', 'clock.snooze', { clock: due[which % due.length]?.id ?? 'x', minutes: 20, reason: 'x' }),
    () => attempt(by, 'note.add', { text: 'seen' }),
  ];
  acts[what % acts.length]?.();
}
