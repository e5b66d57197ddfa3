import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE, plus } from '#shared/time/instant.ts';
import { anIncident, OWNER, START } from '../testing/scenario.ts';
import { dueHandOvers, runningOf, shiftsInOrder } from './hand-over.ts';
import { aRoom, clockOf, plan, remindedOf } from './testing/shift-room.ts';

describe('the shift plan', () => {
  it('[SHIFT-1] says who, from, to and who next, and is changed as a whole or not at all', () => {
    const room = aRoom();
    const [first = '', second = ''] = plan(room, ['deputy', 'cy', 0, 480], ['deputy', 'bo', 465, 945]);
    expect(shiftsInOrder(room.state).map(({ person, slot, team }) => [person, slot, team])).toEqual([
      ['cy', 1, null],
      ['bo', 1, null],
    ]);
    const moved = {
      id: second,
      role: 'deputy',
      person: 'dee',
      from: plus(START, 8 * HOUR),
      to: plus(START, 16 * HOUR),
    } as const;
    const broken = { ...moved, id: first, to: plus(START, -HOUR) };
    expect(room.refusal('ana', 'shift.plan', { shifts: [moved, broken] })).toBe('shift_backwards');
    expect(room.state.shifts[second]?.person).toBe('bo');
    room.given('ana', 'shift.plan', { shifts: [moved], remove: [first] });
    expect(shiftsInOrder(room.state).map(({ person }) => person)).toEqual(['dee']);
  });

  it('[SHIFT-1] refuses what cannot be, each with its reason', () => {
    const room = anIncident({ people: { ana: 'responder', eve: 'observer', gus: 'guest', bo: 'responder' } });
    const line = (change: object) => ({
      shifts: [{ role: 'deputy' as const, person: 'bo', from: START, to: plus(START, HOUR), ...change }],
    });
    const refused = (change: object) => room.refusal('ana', 'shift.plan', line(change));
    expect(refused({})).toBeNull();
    expect(refused({ person: 'nobody' })).toBe('not_in_room');
    expect(refused({ person: 'eve' })).toBe('shift_observer');
    expect(refused({ person: 'gus', role: 'commander' })).toBe('offer_to_guest');
    expect(refused({ to: START })).toBe('shift_backwards');
    expect(refused({ to: plus(START, 10 * MINUTE) })).toBe('shift_length');
    expect(refused({ to: plus(START, 25 * HOUR) })).toBe('shift_length');
    expect(refused({ from: plus(START, 400 * HOUR), to: plus(START, 401 * HOUR) })).toBe('shift_far');
    expect(refused({ role: 'lead', team: 'none' })).toBe('team_gone');
    expect(refused({ id: 'none' })).toBe('shift_gone');
    expect(room.refusal('ana', 'shift.plan', { shifts: [], remove: ['none'] })).toBe('shift_gone');
    expect(room.refusal('bo', 'shift.plan', line({}))).toBe('role_may_not');
  });

  it('[SHIFT-1] a shift that has begun keeps its person and its beginning, and only its end moves', () => {
    const room = aRoom();
    const [id = ''] = plan(room, ['responder', 'bo', 0, 480]);
    room.given('bo', 'shift.start', { shift: id });
    const shift = { id, role: 'responder', person: 'bo', from: START, to: plus(START, 10 * HOUR) } as const;
    expect(room.refusal('ana', 'shift.plan', { shifts: [{ ...shift, person: 'cy' }] })).toBe('shift_begun');
    expect(room.refusal('ana', 'shift.plan', { shifts: [], remove: [id] })).toBe('shift_begun');
    room.given('ana', 'shift.plan', { shifts: [shift] });
    expect(room.state.shifts[id]).toMatchObject({ to: shift.to, startedAt: START });
    room.given('bo', 'shift.end', { shift: id });
    expect(room.refusal('ana', 'shift.plan', { shifts: [shift] })).toBe('shift_over');
  });

  it('[SHIFT-1] whoever holds the seat goes on in it: nothing is handed over and nobody is asked', () => {
    const room = aRoom();
    const [now = '', later = ''] = plan(room, ['deputy', 'dee', 10, 480], ['commander', 'ana', 60, 480]);
    expect(room.state.shifts[now]?.seatedAt).toBe(room.now);
    expect(dueHandOvers(room.state).map(({ coming }) => coming.id)).toEqual([later]);
    expect(clockOf(room, `shift-coming:${now}`)).toBeUndefined();
  });

  it('[SHIFT-1] whoever is released or removed is on no shift any more', () => {
    const room = aRoom();
    const [id = ''] = plan(room, ['responder', 'bo', 0, 480]);
    room.given('bo', 'shift.start', { shift: id });
    room.given('ana', 'participant.release', { participant: 'bo' });
    expect(room.state.shifts[id]?.endedAt).toBe(room.now);
    expect(runningOf(room.state, 'bo')).toBeUndefined();
  });
});

describe('a shift', () => {
  it('[SHIFT-2] of an empty seat begins by its person’s own word, back from wherever they were', () => {
    const room = aRoom();
    room.given('ana', 'participant.release', { participant: 'cy' });
    const [scribe = '', rest = ''] = plan(room, ['scribe', 'cy', 0, 480], ['responder', 'bo', 0, 480]);
    room.given('bo', 'rest.order', { minutes: 30 });
    expect(room.refusal('bo', 'shift.start', { shift: scribe })).toBe('shift_not_yours');
    room.given('cy', 'shift.start', { shift: scribe });
    room.given('bo', 'shift.start', { shift: rest });
    expect(room.state.participants.cy).toMatchObject({ attendance: 'active', role: 'scribe' });
    expect(room.state.participants.bo).toMatchObject({ attendance: 'active', rest: null });
  });

  it('[FAT-6] brings nobody out of their rest but by their own word', () => {
    const room = aRoom();
    const [seat = '', next = ''] = plan(room, ['scribe', 'bo', 0, 480], ['deputy', 'bo', 60, 480]);
    room.given('bo', 'rest.order', { minutes: 240 });
    expect(room.refusal('ana', 'shift.start', { shift: seat })).toBe('shift_of_resting');
    room.pass(60);
    room.given('ana', 'shift.confirm', { shift: next, reason: 'Dee is ill' });
    expect(room.refusal('ana', 'shift.confirm', { shift: next, reason: 'Bo is ready' })).toBe(
      'shift_of_resting',
    );
    expect(room.state.participants.bo?.attendance).toBe('resting');
    room.given('bo', 'shift.start', { shift: seat });
    expect(room.state.participants.bo?.attendance).toBe('active');
  });

  it('[SHIFT-2] of command is begun by nobody else, and taking vacant command begins it', () => {
    const room = aRoom();
    const [shift = ''] = plan(room, ['commander', 'bo', 0, 480]);
    room.given('ana', 'role.vacate', { role: 'commander' });
    expect(room.refusal(OWNER, 'shift.start', { shift })).toBe('command_is_claimed');
    room.given('bo', 'command.claim', {});
    expect(room.state.shifts[shift]?.startedAt).toBe(room.now);
    const other = aRoom();
    const [mine = ''] = plan(other, ['commander', 'bo', 0, 480]);
    other.given('ana', 'role.vacate', { role: 'commander' });
    other.given('bo', 'shift.start', { shift: mine });
    expect(other.state.command.commander).toBe('bo');
  });

  it('[SHIFT-2] that nobody follows is told to its person, and to the rail', () => {
    const room = aRoom();
    const [shift = ''] = plan(room, ['responder', 'bo', 0, 120]);
    room.given('bo', 'shift.start', { shift });
    room.pass(121, { reminders: true });
    expect(remindedOf(room, 'shift-end')).toEqual([
      ['bo', '10:00'],
      ['bo', '10:45'],
      ['bo', '11:00'],
    ]);
    room.given('bo', 'shift.end', { shift });
    expect(clockOf(room, `shift-end:${shift}`)).toBeUndefined();
    expect(room.state.participants.bo?.attendance).toBe('released');
    expect(room.refusal('bo', 'shift.end', { shift })).toBe('shift_not_running');
  });

  it('[TASK-6] that ends before a task would is a warning, and refuses nothing', () => {
    const room = aRoom();
    const [shift = ''] = plan(room, ['responder', 'bo', 0, 60]);
    room.given('bo', 'shift.start', { shift });
    room.pass(50);
    const assign = { title: 'Look', assignee: 'bo', minutes: 20 };
    const events = room.given('ana', 'task.assign', { ...assign, override: 'he knows it' });
    expect(events[0]?.data).toMatchObject({ override: { why: ['shift-ends'] } });
    expect(room.refusal('ana', 'task.assign', { ...assign, minutes: 10 })).toBeNull();
  });
});
