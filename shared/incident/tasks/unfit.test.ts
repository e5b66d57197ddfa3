import { describe, expect, it } from 'vitest';
import { anIncident, OWNER, type Scenario } from '../testing/scenario.ts';
import { unfitFor } from './unfit.ts';

const REASON = 'only Bo knows this cluster';

function unfit(room: Scenario, id = 'bo', minutes = 5) {
  const person = room.state.participants[id];
  return person === undefined ? undefined : unfitFor(room.state, person, minutes, room.now);
}

function resting(): Scenario {
  const room = anIncident();
  room.given('ana', 'rest.order', { participant: 'bo', minutes: 30 });
  return room;
}

describe('what speaks against giving somebody a task', () => {
  it('[TASK-6] is that they rest, that they are released, or that they had no break for too long', () => {
    const room = anIncident();
    expect(unfit(room)).toEqual([]);
    room.pass(179);
    expect(unfit(room)).toEqual([]);
    room.pass(6);
    expect(unfit(room)).toEqual([{ why: 'no-break', minutes: 185 }]);
    room.given('ana', 'rest.order', { participant: 'bo', minutes: 30 });
    expect(unfit(room)).toEqual([{ why: 'resting', until: room.state.participants['bo']?.rest?.until }]);
    room.given('ana', 'participant.release', { participant: 'bo' });
    expect(unfit(room)).toEqual([{ why: 'off-shift' }]);
  });

  it('[TASK-6] does not refuse whoever only is on duty for too long', () => {
    const room = anIncident();
    room.pass(185);
    const [given] = room.given('cy', 'task.assign', { title: 'Look', assignee: 'bo' });
    expect(given?.data).toMatchObject({ override: null });
  });
});

describe('giving a task all the same', () => {
  it('[TASK-6] needs a reason, without which it is refused', () => {
    const room = resting();
    expect(room.refusal('ana', 'task.assign', { title: 'Look', assignee: 'bo' })).toBe('assignee_away');
    const [given] = room.given('ana', 'task.assign', { title: 'Look', assignee: 'bo', override: REASON });
    expect(given?.data).toMatchObject({ assignee: 'bo', override: { reason: REASON, why: ['resting'] } });
    const task = Object.values(room.state.tasks)[0];
    expect(task?.history[0]).toMatchObject({ to: 'bo', reason: REASON });
  });

  it('[TASK-6] is for commander, deputy and owner; a lead is refused as before', () => {
    const room = resting();
    const asked = { title: 'Look', assignee: 'bo', override: REASON };
    expect(room.refusal('cy', 'task.assign', asked)).toBe('assignee_away');
    expect(room.refusal(OWNER, 'task.assign', asked)).toBeNull();
    room.given('ana', 'role.assign', { role: 'deputy', participant: 'cy' });
    expect(room.refusal('cy', 'task.assign', asked)).toBeNull();
  });

  it('[TASK-6] moves nobody: who rests goes on resting, and the task is theirs', () => {
    const room = resting();
    room.given('ana', 'task.assign', { title: 'Look', assignee: 'bo', override: REASON });
    const task = Object.keys(room.state.tasks)[0] ?? '';
    expect(room.state.participants['bo']?.attendance).toBe('resting');
    room.given('bo', 'task.understand', { task });
    expect(room.state.tasks[task]).toMatchObject({ assignee: 'bo', status: 'understood' });
  });

  it('[TASK-6] holds for a task that changes hands too', () => {
    const room = resting();
    room.given('ana', 'task.assign', { title: 'Look', assignee: 'cy' });
    const task = Object.keys(room.state.tasks)[0] ?? '';
    expect(room.refusal('ana', 'task.reassign', { task, assignee: 'bo' })).toBe('assignee_away');
    room.given('ana', 'task.reassign', { task, assignee: 'bo', reason: 'Cy is stuck', override: REASON });
    expect(room.state.tasks[task]?.history.at(-1)?.reason).toBe(`Cy is stuck · ${REASON}`);
  });

  it('[TASK-6] overrides neither a removal nor that somebody only looks on', () => {
    const room = anIncident({ people: { ana: 'responder', bo: 'responder', eve: 'observer' } });
    room.given('ana', 'participant.remove', { participant: 'bo', reason: 'x' });
    const refused = (assignee: string) =>
      room.refusal('ana', 'task.assign', { title: 'Look', assignee, override: REASON });
    expect(refused('bo')).toBe('not_in_room');
    expect(refused('eve')).toBe('assignee_observes');
  });

  it('[TASK-6] keeps no reason where nothing was overridden', () => {
    const room = anIncident();
    const [given] = room.given('ana', 'task.assign', { title: 'Look', assignee: 'bo', override: REASON });
    expect(given?.data).toMatchObject({ override: null });
  });
});
