import { describe, expect, it } from 'vitest';
import { redacted } from '../log/redaction.ts';
import { anIncident, made, OWNER, type Scenario } from '../testing/scenario.ts';

function aRoom(): Scenario {
  return anIncident({
    people: { ana: 'responder', bo: 'responder', cy: 'lead', di: 'responder', eve: 'observer', ty: 'deputy' },
  });
}

function attendance(room: Scenario): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.values(room.state.participants).map((person) => [person.id, person.attendance]),
  );
}

describe('releasing people', () => {
  it('[ROLE-7] names who stays; everybody else is thanked and released at once, with their tasks back', () => {
    const room = aRoom();
    const task = made(room.given('ana', 'task.assign', { title: 'Look', assignee: 'di' }), 'task');
    room.given('ana', 'rest.order', { participant: 'cy' });
    const events = room.given('ana', 'participant.stand_down', {
      stay: ['bo', 'ty'],
      words: 'Thank you all.',
    });
    expect(events.map(({ type }) => type)).toEqual([
      'participant.stood_down',
      'participant.released',
      'participant.released',
      'task.returned',
      'participant.released',
    ]);
    expect(events[0]?.data).toEqual({
      stay: ['bo', 'ty'],
      released: ['cy', 'di', 'eve'],
      words: 'Thank you all.',
    });
    expect(attendance(room)).toEqual({
      ana: 'active',
      bo: 'active',
      cy: 'released',
      di: 'released',
      eve: 'released',
      ty: 'active',
    });
    expect(room.state.tasks[task]).toMatchObject({ assignee: null, returned: { from: 'di' } });
    expect(room.state.participants['di']?.thanks).toBe('Thank you all.');
    expect(room.state.participants['bo']?.thanks).toBeNull();
  });

  it('[ROLE-7] never releases who commands, or who says it', () => {
    const room = aRoom();
    room.given('ty', 'participant.stand_down', { stay: [] });
    expect(attendance(room)).toMatchObject({ ana: 'active', ty: 'active', bo: 'released' });
    expect(room.refusal('ty', 'participant.stand_down', { stay: [] })).toBe('nobody_to_release');
  });

  it('[ROLE-7] refuses a name that cannot stay, and releases nobody then', () => {
    const room = aRoom();
    room.given('ana', 'participant.release', { participant: 'bo' });
    expect(room.refusal('ana', 'participant.stand_down', { stay: ['bo'] })).toBe('person_away');
    expect(room.refusal('ana', 'participant.stand_down', { stay: ['zed'] })).toBe('not_in_room');
    expect(room.refusal('cy', 'participant.stand_down', { stay: [] })).toBe('role_may_not');
  });

  it('[ROLE-7] keeps the words of a single release for its person, and forgets them on recall', () => {
    const room = aRoom();
    room.given(OWNER, 'participant.release', { participant: 'bo', reason: 'Well done.' });
    expect(room.state.participants['bo']?.thanks).toBe('Well done.');
    room.given('ana', 'participant.recall', { participant: 'bo' });
    expect(room.state.participants['bo']?.thanks).toBeNull();
  });

  it('[ROLE-7] recalls everybody at once', () => {
    const room = aRoom();
    expect(room.refusal('ana', 'participant.recall_all', {})).toBe('nobody_released');
    room.given('ana', 'participant.stand_down', { stay: ['bo'] });
    room.given('ana', 'participant.remove', { participant: 'eve', reason: 'x' });
    room.given('ana', 'participant.recall_all', {});
    expect(attendance(room)).toMatchObject({ cy: 'active', di: 'active', eve: 'removed', ty: 'active' });
  });

  it('[LOG-3] the words of thanks can be redacted', () => {
    const data = { stay: ['bo'], released: ['di'], words: 'the password is hunter2' };
    expect(JSON.stringify(redacted(data))).not.toContain('hunter2');
    expect(redacted(data)).toMatchObject({ stay: ['bo'], released: ['di'] });
  });
});
