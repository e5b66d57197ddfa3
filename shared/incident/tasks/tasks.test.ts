import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINUTE, plus } from '#shared/time/instant.ts';
import { clockLevel } from '../clocks/clock.ts';
import { clocks } from '../clocks/clocks.ts';
import { commandSchemas } from '../commands.ts';
import { anIncident, made, type Scenario } from '../testing/scenario.ts';

function assigned(scenario: Scenario, minutes = 20, assignee = 'bo') {
  return made(
    scenario.given('ana', 'task.assign', { title: 'Check replication lag', assignee, minutes }),
    'task',
  );
}

function understood(scenario: Scenario, minutes = 20) {
  const task = assigned(scenario, minutes);
  scenario.given('bo', 'task.understand', { task });
  return task;
}

function levelOf(scenario: Scenario, task: string) {
  const clock = clocks(scenario.state).find(({ subject }) => subject === task);
  return clock === undefined ? null : clockLevel(clock, scenario.now);
}

describe('assigning', () => {
  it('[TASK-1] gives a task to exactly one named person, with minutes', () => {
    const room = anIncident();
    const task = assigned(room);
    expect(room.state.tasks[task]).toMatchObject({
      assignee: 'bo',
      assigner: 'ana',
      minutes: 20,
      status: 'assigned',
    });
  });

  it('[TASK-1] takes five minutes when none are said', () => {
    const room = anIncident();
    const [event] = room.given('ana', 'task.assign', { title: 'Look', assignee: 'bo' });
    expect(event?.data).toMatchObject({ minutes: 5 });
  });

  it.each([0, 481, 1.5, Number.NaN, -3])('[TASK-1] refuses %s minutes', (minutes) => {
    expect(commandSchemas['task.assign'].safeParse({ title: 'Look', assignee: 'bo', minutes }).success).toBe(
      false,
    );
  });

  it.each([1, 480])('[TASK-1] takes %s minutes', (minutes) => {
    expect(commandSchemas['task.assign'].safeParse({ title: 'Look', assignee: 'bo', minutes }).success).toBe(
      true,
    );
  });

  it('[TASK-1] takes a role only when one person holds it', () => {
    const room = anIncident({ people: { ana: 'responder', bo: 'scribe', cy: 'lead', di: 'lead' } });
    expect(room.given('ana', 'task.assign', { title: 'Write', assignee: 'scribe' })[0]?.data).toMatchObject({
      assignee: 'bo',
    });
    expect(room.refusal('ana', 'task.assign', { title: 'Look', assignee: 'lead' })).toBe('role_ambiguous');
    expect(room.refusal('ana', 'task.assign', { title: 'Look', assignee: 'deputy' })).toBe('not_in_room');
  });

  it('[TASK-1] refuses somebody who is not in the room, away or only observing', () => {
    const room = anIncident({ people: { ana: 'responder', bo: 'responder', cy: 'lead', eve: 'observer' } });
    room.given('ana', 'rest.order', { participant: 'bo' });
    room.given('ana', 'participant.remove', { participant: 'cy', reason: 'disruptive' });
    const refusal = (assignee: string) => room.refusal('ana', 'task.assign', { title: 'Look', assignee });
    expect(refusal('zed')).toBe('not_in_room');
    expect(refusal('bo')).toBe('assignee_away');
    expect(refusal('cy')).toBe('not_in_room');
    expect(refusal('eve')).toBe('assignee_observes');
  });

  it('[TASK-1] flags an instruction that reads as if it went to nobody', () => {
    const room = anIncident();
    const [event] = room.given('ana', 'task.assign', { title: 'Can someone check db2?', assignee: 'bo' });
    expect(event?.data).toMatchObject({ vague: true });
  });
});

describe('understanding', () => {
  it('[TASK-2] is a deliberate act of the assignee alone', () => {
    const room = anIncident();
    const task = assigned(room);
    expect(room.refusal('ana', 'task.understand', { task })).toBe('task_not_yours');
    expect(room.refusal('cy', 'task.understand', { task })).toBe('task_not_yours');
    expect(room.refusal('bo', 'task.understand', { task })).toBeNull();
  });

  it('[TASK-2] passes through its states in order', () => {
    const room = anIncident();
    const task = assigned(room);
    expect(room.refusal('bo', 'task.start', { task })).toBe('task_state');
    expect(room.refusal('bo', 'task.report', { task, outcome: 'done', text: 'ok' })).toBe('task_state');
    room.given('bo', 'task.understand', { task });
    expect(room.refusal('bo', 'task.understand', { task })).toBe('task_state');
    room.given('bo', 'task.start', { task });
    room.given('bo', 'task.block', { task, need: 'access to db2' });
    expect(room.state.tasks[task]?.status).toBe('blocked');
    room.given('bo', 'task.start', { task });
    room.given('bo', 'task.report', { task, outcome: 'done', text: 'Lag is gone' });
    expect(room.state.tasks[task]?.status).toBe('done');
    expect(room.refusal('ana', 'task.cancel', { task })).toBe('task_state');
  });

  it('[TASK-2] tells the assigner after 60 s, every 60 s, three times, then it is red', () => {
    const room = anIncident();
    const task = assigned(room);
    const from = room.now;
    room.pass(0.9, { reminders: true });
    expect(told(room, task)).toEqual([]);
    expect(levelOf(room, task)).toBe('calm');
    room.pass(9, { reminders: true });
    expect(told(room, task)).toEqual(
      [1, 2, 3].map((n) => ({ at: plus(from, n * MINUTE), to: 'ana', count: n })),
    );
    expect(levelOf(room, task)).toBe('red');
  });

  it('[TASK-2] is amber between the first and the last reminder', () => {
    const room = anIncident();
    const task = assigned(room);
    expect(levelOf(room.pass(1), task)).toBe('amber');
    expect(levelOf(room.pass(1.9), task)).toBe('amber');
    expect(levelOf(room.pass(0.1), task)).toBe('red');
  });

  it('[TASK-2] falls silent once understood', () => {
    const room = anIncident();
    const task = assigned(room);
    room.pass(1.5, { reminders: true });
    room.given('bo', 'task.understand', { task });
    room.pass(5, { reminders: true });
    expect(told(room, task)).toHaveLength(1);
  });
});

function told(room: Scenario, task: string) {
  return room
    .happened('reminder.sent')
    .filter(({ data }) => (data as { clock: string }).clock === `task-understood:${task}`)
    .map(({ at, data }) => ({
      at,
      to: (data as { to: string }).to,
      count: (data as { count: number }).count,
    }));
}

describe('the minutes', () => {
  it('[TASK-3] run from understood, not from assigned', () => {
    const room = anIncident();
    const task = assigned(room, 20);
    expect(room.state.tasks[task]?.deadline).toBeNull();
    room.pass(0.5);
    room.given('bo', 'task.understand', { task });
    expect(room.state.tasks[task]?.deadline).toBe(plus(room.now, 20 * MINUTE));
  });

  it('[TASK-3] are amber one minute before the end and red from it until acted on', () => {
    const room = anIncident();
    const task = understood(room, 20);
    expect(levelOf(room.pass(18.9), task)).toBe('calm');
    expect(levelOf(room.pass(0.2), task)).toBe('amber');
    expect(levelOf(room.pass(0.9), task)).toBe('red');
    expect(levelOf(room.pass(600), task)).toBe('red');
    room.given('bo', 'task.extend', { task, minutes: 10 });
    expect(levelOf(room, task)).toBe('calm');
  });

  it('[TASK-3] are not given anew by starting late: who needs more of them says how many', () => {
    const room = anIncident();
    const task = understood(room, 5);
    const deadline = room.state.tasks[task]?.deadline;
    room.pass(6);
    room.given('bo', 'task.start', { task });
    expect(room.state.tasks[task]).toMatchObject({ status: 'working', deadline });
    expect(levelOf(room, task)).toBe('red');
  });

  it('[TASK-3] ask "Have you finished?" exactly once per deadline', () => {
    const room = anIncident();
    const task = understood(room, 5);
    room.pass(12, { reminders: true });
    expect(room.happened('task.asked')).toHaveLength(1);
    room.given('bo', 'task.extend', { task, minutes: 10 });
    room.pass(30, { reminders: true });
    expect(room.happened('task.asked')).toHaveLength(2);
    expect(
      room.refusal({ id: 'quarterdeck', name: 'Quarterdeck', kind: 'system' }, 'task.ask', { task }),
    ).toBe('not_due');
  });

  it('[TASK-3] are extended by the minutes that the assignee names, from the deadline or, past it, from now', () => {
    const room = anIncident();
    const task = understood(room, 5);
    const deadline = plus(room.now, 5 * MINUTE);
    room.given('bo', 'task.extend', { task, minutes: 7 });
    expect(room.state.tasks[task]?.deadline).toBe(plus(deadline, 7 * MINUTE));
    room.pass(60);
    room.given('bo', 'task.extend', { task, minutes: 7, reason: 'copy is slow' });
    expect(room.state.tasks[task]?.deadline).toBe(plus(room.now, 7 * MINUTE));
  });

  it('[TASK-3] answer to a hand-made question too, which counts for no deadline', () => {
    const room = anIncident();
    const task = understood(room, 5);
    room.given('ana', 'task.ask', { task });
    room.pass(6, { reminders: true });
    expect(room.happened('task.asked')).toHaveLength(2);
    room.given('bo', 'task.report', { task, outcome: 'done', text: 'Done' });
    expect(room.state.tasks[task]?.asked?.answered).toBe(true);
  });
});

describe('reports', () => {
  it('[TASK-4] are text, and optionally CAN and links, under the task', () => {
    const room = anIncident();
    const task = understood(room);
    const can = { conditions: 'lag 4 GB', actions: 'base backup runs', needs: 'more WAL senders' };
    const links = ['https://grafana.example/d/lag'];
    room.given('bo', 'task.report', { task, outcome: 'done', text: 'Copied', can, links });
    expect(room.state.tasks[task]?.report).toMatchObject({ text: 'Copied', can, links, by: 'bo' });
  });

  it('[TASK-4] come from the assignee or from who speaks for them, not from a bystander', () => {
    const room = anIncident({ people: { ana: 'responder', bo: 'responder', cy: 'lead', di: 'scribe' } });
    const task = understood(room);
    const report = { task, outcome: 'done', text: 'Said on the bridge' } as const;
    expect(room.refusal('cy', 'task.report', report)).toBe('task_not_yours');
    expect(room.refusal('di', 'task.report', report)).toBeNull();
    expect(room.refusal('ana', 'task.report', report)).toBeNull();
  });

  it('[TASK-4] refuse links that a browser would run', () => {
    const report = { task: 't', outcome: 'done', text: 'x', links: ['javascript:alert(1)'] };
    expect(commandSchemas['task.report'].safeParse(report).success).toBe(false);
  });
});

describe('changing hands', () => {
  it('[TASK-5] keeps the history of a task that is reassigned', () => {
    const room = anIncident();
    const task = understood(room, 20);
    room.given('ana', 'task.reassign', { task, assignee: 'cy', reason: 'knows db2' });
    expect(room.state.tasks[task]).toMatchObject({
      assignee: 'cy',
      status: 'assigned',
      deadline: null,
      minutes: 20,
    });
    expect(room.state.tasks[task]?.history.map(({ what, from, to }) => ({ what, from, to }))).toEqual([
      { what: 'assigned', from: null, to: 'bo' },
      { what: 'reassigned', from: 'bo', to: 'cy' },
    ]);
    expect(room.refusal('bo', 'task.understand', { task })).toBe('task_not_yours');
    expect(room.refusal('ana', 'task.reassign', { task, assignee: 'cy' })).toBe('task_same_assignee');
  });

  it.each([
    ['resting', 'rest.order', {}],
    ['released', 'participant.release', {}],
    ['removed', 'participant.remove', { reason: 'disruptive' }],
  ] as const)(
    '[TASK-5] brings the open tasks of a %s person back, red until reassigned',
    (reason, type, extra) => {
      const room = anIncident();
      const done = understood(room);
      room.given('bo', 'task.report', { task: done, outcome: 'done', text: 'ok' });
      const task = understood(room);
      room.given('ana', type, { participant: 'bo', ...extra } as never);
      expect(room.state.tasks[done]).toMatchObject({ status: 'done', assignee: 'bo' });
      expect(room.state.tasks[task]).toMatchObject({ assignee: null, returned: { from: 'bo', reason } });
      expect(levelOf(room, task)).toBe('red');
      expect(levelOf(room.pass(600), task)).toBe('red');
      room.given('ana', 'task.reassign', { task, assignee: 'cy' });
      expect(levelOf(room, task)).toBe('calm');
    },
  );

  it('[TASK-5] is no longer red when a returned task is cancelled', () => {
    const room = anIncident();
    const task = understood(room);
    room.given('ana', 'participant.release', { participant: 'bo' });
    expect(levelOf(room, task)).toBe('red');
    room.given('ana', 'task.cancel', { task });
    expect(levelOf(room, task)).toBeNull();
  });

  it('[TASK-5] never leaves an open task with somebody who is away', () => {
    const step = fc.record({
      who: fc.constantFrom('bo', 'cy', 'di'),
      what: fc.nat(6),
      minutes: fc.integer({ min: 1, max: 90 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const room = anIncident({
          people: { ana: 'responder', bo: 'responder', cy: 'lead', di: 'responder' },
        });
        const attempt = (by: string, type: never, data: never) => {
          if (room.refusal(by, type, data) === null) room.given(by, type, data);
        };
        for (const { who, what, minutes } of steps) {
          room.pass(minutes / 10);
          if (what === 0) attempt('ana', 'rest.order' as never, { participant: who } as never);
          if (what === 1) attempt('ana', 'rest.end' as never, { participant: who } as never);
          if (what === 2) attempt('ana', 'participant.release' as never, { participant: who } as never);
          if (what === 3) attempt('ana', 'participant.recall' as never, { participant: who } as never);
          if (what >= 4)
            attempt('ana', 'task.assign' as never, { title: 'Look', assignee: who, minutes } as never);
          for (const { status, assignee } of Object.values(room.state.tasks)) {
            if (status === 'done' || status === 'cancelled' || assignee === null) continue;
            expect(room.state.participants[assignee]?.attendance).toBe('active');
          }
        }
      }),
    );
  });
});
