import { describe, expect, it } from 'vitest';
import { MINUTE } from '#shared/time/instant.ts';
import { clockLevel } from '../clocks/clock.ts';
import { clocks } from '../clocks/clocks.ts';
import { anIncident, OWNER, type Scenario } from '../testing/scenario.ts';
import { dutyLevel, timeOnIncident, timeSinceBreak } from './duty.ts';

function bo(room: Scenario) {
  const person = room.state.participants['bo'];
  if (person === undefined) throw new Error('Bo is not in the room');
  return person;
}

describe('time on duty', () => {
  it('[FAT-1] is measured for everyone by the log: on the incident, in the role, since the break', () => {
    const room = anIncident();
    room.pass(50);
    room.given('ana', 'role.assign', { participant: 'bo', role: 'scribe' });
    room.pass(10);
    expect(timeOnIncident(bo(room), room.now)).toBe(60 * MINUTE);
    expect(timeSinceBreak(bo(room), room.now)).toBe(60 * MINUTE);
    expect(Date.parse(room.now) - Date.parse(bo(room).roleSince)).toBe(10 * MINUTE);
  });

  it('[FAT-1] leaves rests out of the time on the incident, and starts the break clock anew after them', () => {
    const room = anIncident();
    room.pass(60);
    room.given('bo', 'rest.order', {});
    room.pass(30);
    expect(timeOnIncident(bo(room), room.now)).toBe(60 * MINUTE);
    expect(timeSinceBreak(bo(room), room.now)).toBeNull();
    room.given('bo', 'rest.end', {});
    room.pass(5);
    expect(timeOnIncident(bo(room), room.now)).toBe(65 * MINUTE);
    expect(timeSinceBreak(bo(room), room.now)).toBe(5 * MINUTE);
  });

  it('[FAT-1] counts no break shorter than ten minutes', () => {
    const room = anIncident();
    room.pass(60);
    room.given('bo', 'rest.order', {});
    room.pass(9);
    room.given('bo', 'rest.end', {});
    expect(timeSinceBreak(bo(room), room.now)).toBe(69 * MINUTE);
  });

  it('[FAT-1] stops while somebody is released', () => {
    const room = anIncident();
    room.pass(20);
    room.given('ana', 'participant.release', { participant: 'bo' });
    room.pass(100);
    room.given('ana', 'participant.recall', { participant: 'bo' });
    room.pass(1);
    expect(timeOnIncident(bo(room), room.now)).toBe(21 * MINUTE);
  });
});

describe('the clock rules', () => {
  it('[FAT-2] are amber at 90 min without a break and red at 180', () => {
    const room = anIncident();
    const levels = () => [
      dutyLevel(bo(room), room.state.settings, room.now),
      ...clocks(room.state)
        .filter(({ id }) => id === 'duty:bo')
        .map((clock) => clockLevel(clock, room.now)),
    ];
    room.pass(89.9);
    expect(levels()).toEqual(['calm', 'calm']);
    room.pass(0.1);
    expect(levels()).toEqual(['amber', 'amber']);
    room.pass(90);
    expect(levels()).toEqual(['red', 'red']);
  });

  it('[FAT-2] remind at both, once each', () => {
    const room = anIncident();
    room.pass(300, { reminders: true });
    const about = room
      .happened('reminder.sent')
      .filter(({ data }) => (data as { clock: string }).clock === 'duty:bo');
    expect(about.map(({ data }) => (data as { count: number }).count)).toEqual([1, 2]);
  });

  it('[FAT-2] leave observers alone', () => {
    const room = anIncident({ people: { ana: 'responder', eve: 'observer' } });
    expect(clocks(room.state).map(({ id }) => id)).not.toContain('duty:eve');
  });
});

describe('rest', () => {
  it('[FAT-6] is ordered by the commander, taken by oneself, and by nobody for others', () => {
    const room = anIncident();
    expect(room.refusal('bo', 'rest.order', { participant: 'cy' })).toBe('rest_only_own');
    expect(room.refusal('bo', 'rest.order', {})).toBeNull();
    room.given('ana', 'rest.order', { participant: 'bo', minutes: 45 });
    expect(room.refusal('ana', 'rest.order', { participant: 'bo' })).toBe('person_away');
    expect(room.refusal('cy', 'rest.end', { participant: 'bo' })).toBe('rest_only_own');
    expect(room.refusal('bo', 'rest.end', {})).toBeNull();
  });

  it('[FAT-6] of the commander waits until somebody else commands', () => {
    expect(anIncident().refusal('ana', 'rest.order', {})).toBe('commander_must_hand_over');
  });

  it('[CLOCK-1] stands on the rail until its end has been acted on', () => {
    const room = anIncident();
    room.given('ana', 'rest.order', { participant: 'bo', minutes: 30 });
    const level = () =>
      clocks(room.state)
        .filter(({ id }) => id === 'rest:bo')
        .map((clock) => clockLevel(clock, room.now));
    expect(level()).toEqual(['calm']);
    room.pass(25);
    expect(level()).toEqual(['amber']);
    room.pass(500);
    expect(level()).toEqual(['red']);
    room.given('bo', 'rest.end', {});
    expect(level()).toEqual([]);
  });
});

describe('who is in the room', () => {
  it('[AUTH-3] somebody removed is out at once: nothing can be done, nothing learned', () => {
    const room = anIncident();
    room.given('ana', 'participant.remove', { participant: 'bo', reason: 'disruptive' });
    expect(room.refusal('bo', 'note.add', { text: 'but' })).toBe('not_found');
    room.given('ana', 'participant.restore', { participant: 'bo' });
    expect(room.refusal('bo', 'note.add', { text: 'thanks' })).toBeNull();
  });

  it('[AUTH-3] removing the commander leaves command vacant, not headless', () => {
    const room = anIncident();
    const events = room.given(OWNER, 'participant.remove', { participant: 'ana', reason: 'account stolen' });
    expect(events.map(({ type }) => type)).toEqual(['participant.removed', 'command.vacated']);
    expect(room.state.command).toMatchObject({ commander: null, vacantSince: room.now });
  });

  it('[ROLE-7] released people are thanked, gone and can be recalled', () => {
    const room = anIncident();
    expect(room.refusal('ana', 'participant.release', { participant: 'ana' })).toBe(
      'commander_must_hand_over',
    );
    room.given('ana', 'participant.release', { participant: 'bo' });
    expect(room.refusal('ana', 'participant.release', { participant: 'bo' })).toBe('person_away');
    room.given('ana', 'participant.recall', { participant: 'bo' });
    expect(room.refusal('ana', 'participant.recall', { participant: 'bo' })).toBe('not_away');
  });

  it('[ROLE-1] roles are given, changed and vacated by name', () => {
    const room = anIncident();
    room.given('ana', 'role.assign', { participant: 'bo', role: 'scribe' });
    expect(room.refusal('ana', 'role.assign', { participant: 'bo', role: 'scribe' })).toBe('role_held');
    expect(room.refusal('ana', 'role.assign', { participant: 'zed', role: 'scribe' })).toBe('not_in_room');
    room.given('ana', 'role.vacate', { role: 'scribe' });
    expect(room.state.participants['bo']?.role).toBe('responder');
    expect(room.refusal('ana', 'role.vacate', { role: 'scribe' })).toBe('role_not_held');
  });
});
