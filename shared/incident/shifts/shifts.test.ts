import { describe, expect, it } from 'vitest';
import type { ShiftRole } from '#shared/shifts/seat.ts';
import { HOUR, MINUTE, plus } from '#shared/time/instant.ts';
import { clockLevel } from '../clocks/clock.ts';
import { clocks } from '../clocks/clocks.ts';
import type { IncidentEvent } from '../event.ts';
import { anIncident, made, OWNER, type Scenario, START } from '../testing/scenario.ts';
import { dueHandOvers, runningOf, shiftsInOrder } from './hand-over.ts';
import type { Shift } from './shift.ts';

function aRoom(): Scenario {
  return anIncident({ people: { ana: 'responder', dee: 'deputy', bo: 'responder', cy: 'responder' } });
}

/** Plans shifts by minutes from the start of the scenario; answers their ids. */
function plan(
  room: Scenario,
  ...shifts: readonly (readonly [ShiftRole, string, number, number])[]
): readonly string[] {
  const events = room.given('ana', 'shift.plan', {
    shifts: shifts.map(([role, person, from, to]) => ({
      role,
      person,
      from: plus(START, from * MINUTE),
      to: plus(START, to * MINUTE),
    })),
  });
  return idsIn(events);
}

function idsIn([planned]: readonly IncidentEvent[]): readonly string[] {
  const { shifts } = (planned?.data ?? { shifts: [] }) as { readonly shifts: readonly Shift[] };
  return shifts.map(({ id }) => id);
}

function clockOf(room: Scenario, id: string) {
  return clocks(room.state).find((clock) => clock.id === id);
}

function remindedOf(room: Scenario, kind: string) {
  return room
    .happened('reminder.sent')
    .filter(({ data }) => (data as { kind: string }).kind === kind)
    .map(({ at, data }) => [(data as { to: string }).to, at.slice(11, 16)]);
}

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

describe('a hand-over', () => {
  it('[SHIFT-2] reminds both sides 60, 15 and 0 minutes before, then on, until both have confirmed', () => {
    const room = aRoom();
    const [shift = ''] = plan(room, ['deputy', 'bo', 120, 600]);
    room.pass(126, { reminders: true });
    expect(remindedOf(room, 'shift-coming')).toEqual([
      ['bo', '10:00'],
      ['bo', '10:45'],
      ['bo', '11:00'],
      ['bo', '11:05'],
    ]);
    expect(remindedOf(room, 'shift-leaving').map(([to]) => to)).toEqual(['dee', 'dee', 'dee', 'dee']);
    room.given('bo', 'shift.confirm', { shift, confirmed: ['situation'] });
    room.pass(5, { reminders: true });
    // One side is not both.
    expect(remindedOf(room, 'shift-coming')).toHaveLength(5);
    room.given('dee', 'shift.confirm', { shift });
    room.pass(30, { reminders: true });
    expect(remindedOf(room, 'shift-coming')).toHaveLength(5);
    expect(remindedOf(room, 'shift-leaving')).toHaveLength(5);
  });

  it('[SHIFT-2] that is planned late does not send the reminders that were over by then', () => {
    const room = aRoom();
    plan(room, ['deputy', 'bo', 10, 600]);
    room.pass(9, { reminders: true });
    expect(remindedOf(room, 'shift-coming')).toEqual([]);
    room.pass(2, { reminders: true });
    expect(remindedOf(room, 'shift-coming')).toEqual([['bo', '09:10']]);
  });

  it('[SHIFT-2] that is missed escalates to the commander, red until acted on', () => {
    const room = aRoom();
    const [shift = ''] = plan(room, ['deputy', 'bo', 60, 600]);
    const rail = () => clockOf(room, `shift-hand-over:${shift}`);
    expect(rail()?.person).toBe('ana');
    room.pass(70, { reminders: true });
    expect(rail() && clockLevel(rail() as never, room.now)).toBe('amber');
    room.pass(16, { reminders: true });
    expect(rail() && clockLevel(rail() as never, room.now)).toBe('red');
    expect(remindedOf(room, 'shift-hand-over')).toEqual([
      ['ana', '10:15'],
      ['ana', '10:25'],
    ]);
    // Leadership says it for who cannot be reached, with a reason; nobody else does.
    expect(room.refusal('cy', 'shift.confirm', { shift, reason: 'x' })).toBe('hand_over_not_yours');
    expect(room.refusal('ana', 'shift.confirm', { shift })).toBe('hand_over_not_yours');
    room.given('ana', 'shift.confirm', { shift, reason: 'Dee fell asleep' });
    room.given('bo', 'shift.confirm', { shift });
    expect(rail()).toBeUndefined();
    expect(room.happened('shift.confirmed')[0]?.data).toMatchObject({
      as: 'leaving',
      participant: 'dee',
      reason: 'Dee fell asleep',
    });
  });

  it('[SHIFT-3] of a role is a brief and a read-back: the role moves with the second, in either order', () => {
    for (const order of [
      ['dee', 'bo'],
      ['bo', 'dee'],
    ]) {
      const room = aRoom();
      const task = made(
        room.given('ana', 'task.assign', { title: 'Call', assignee: 'dee', minutes: 5 }),
        'task',
      );
      const [before = '', shift = ''] = plan(room, ['deputy', 'dee', 0, 75], ['deputy', 'bo', 60, 600]);
      room.pass(60);
      for (const who of order) {
        expect(room.state.participants.bo?.role).toBe('responder');
        room.given(who, 'shift.confirm', { shift, confirmed: who === 'bo' ? ['situation', 'tasks'] : [] });
      }
      expect(room.state.participants.bo).toMatchObject({ role: 'deputy', attendance: 'active' });
      expect(room.state.participants.dee).toMatchObject({ role: 'responder', attendance: 'released' });
      expect(room.state.shifts[before]?.endedAt).toBe(room.now);
      expect(room.state.shifts[shift]).toMatchObject({
        startedAt: room.now,
        handOver: { readBack: { points: ['situation', 'tasks'] } },
      });
      expect(room.state.vacantSince.deputy).toBeNull();
      expect(room.state.tasks[task]).toMatchObject({ assignee: null, returned: { reason: 'off-shift' } });
      expect(dueHandOvers(room.state)).toEqual([]);
    }
  });

  it('[SHIFT-3] of a team: its lead is the one who comes, and at no moment does it lack one', () => {
    const room = aRoom();
    const team = made(room.given('ana', 'team.form', { name: 'DB', lead: 'cy', members: [] }), 'team');
    const events = room.given('ana', 'shift.plan', {
      shifts: [{ role: 'lead', team, person: 'bo', from: plus(START, HOUR), to: plus(START, 9 * HOUR) }],
    });
    const shift = idsIn(events)[0] ?? '';
    room.pass(60);
    room.given('cy', 'shift.confirm', { shift });
    room.given('bo', 'shift.confirm', { shift });
    expect(room.state.teams[team]).toMatchObject({ lead: 'bo', leadlessSince: null });
    expect(room.state.participants.cy?.attendance).toBe('released');
  });

  it('[SHIFT-3] of command goes by its offer: the brief given offers it, the read-back accepts it', () => {
    const room = aRoom();
    const [before = '', shift = ''] = plan(room, ['commander', 'ana', 0, 75], ['commander', 'bo', 60, 600]);
    room.pass(60);
    expect(room.refusal('bo', 'shift.confirm', { shift })).toBe('command_is_accepted');
    expect(room.refusal('dee', 'shift.confirm', { shift, reason: 'x' })).toBe('command_is_assumed');
    room.given('ana', 'shift.confirm', { shift });
    const offer = room.state.command.offer;
    expect(offer).toMatchObject({ to: 'bo', from: 'ana' });
    room.given('bo', 'command.accept', { offer: offer?.id ?? '', confirmed: ['situation'] });
    expect(room.state.command.commander).toBe('bo');
    expect(room.state.participants.ana).toMatchObject({ attendance: 'released', role: 'responder' });
    expect(room.state.shifts[shift]?.startedAt).toBe(room.now);
    expect(room.state.shifts[before]?.endedAt).toBe(room.now);
    expect(dueHandOvers(room.state)).toEqual([]);
  });

  it('[SHIFT-3] command that passes without a plan ends the shift of who had it', () => {
    const room = aRoom();
    const [before = ''] = plan(room, ['commander', 'ana', 0, 480]);
    room.given('dee', 'command.assume', { reason: 'not reachable' });
    expect(room.state.shifts[before]?.endedAt).toBe(room.now);
    expect(room.state.participants.ana).toMatchObject({ attendance: 'active', role: 'observer' });
  });

  it('[SHIFT-3] cannot be confirmed before its hour, twice, or out of its turn', () => {
    const room = aRoom();
    const [first = '', second = ''] = plan(room, ['deputy', 'bo', 120, 300], ['deputy', 'cy', 285, 600]);
    expect(room.refusal('bo', 'shift.confirm', { shift: first })).toBe('hand_over_early');
    expect(room.refusal('bo', 'shift.start', { shift: first })).toBe('hand_over_early');
    room.pass(60);
    expect(room.refusal('cy', 'shift.confirm', { shift: second })).toBe('hand_over_gone');
    room.given('bo', 'shift.confirm', { shift: first });
    expect(room.refusal('bo', 'shift.confirm', { shift: first })).toBe('confirmed_already');
    expect(room.refusal('bo', 'shift.confirm', { shift: 'none' })).toBe('shift_gone');
  });

  it('[SHIFT-3] moved in the plan, it is confirmed anew', () => {
    const room = aRoom();
    const [id = ''] = plan(room, ['deputy', 'bo', 60, 600]);
    room.pass(30);
    room.given('dee', 'shift.confirm', { shift: id });
    const to = plus(START, 10 * HOUR);
    room.given('ana', 'shift.plan', {
      shifts: [{ id, role: 'deputy', person: 'bo', from: plus(START, HOUR), to }],
    });
    expect(room.state.shifts[id]?.handOver.given).not.toBeNull();
    room.given('ana', 'shift.plan', {
      shifts: [{ id, role: 'deputy', person: 'bo', from: plus(START, 2 * HOUR), to }],
    });
    expect(room.state.shifts[id]?.handOver.given).toBeNull();
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
    room.given('ana', 'shift.start', { shift: rest });
    expect(room.state.participants.cy).toMatchObject({ attendance: 'active', role: 'scribe' });
    expect(room.state.participants.bo).toMatchObject({ attendance: 'active', rest: null });
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
