import { describe, expect, it } from 'vitest';
import { HOUR, plus } from '#shared/time/instant.ts';
import { clockLevel } from '../clocks/clock.ts';
import { made, START } from '../testing/scenario.ts';
import { dueHandOvers, holderOf, runningOf } from './hand-over.ts';
import { aRoom, clockOf, idsIn, plan, remindedOf } from './testing/shift-room.ts';

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

  it('[SHIFT-2] given to somebody else in its last hour, reminds them at 15 and 0 minutes, and the other side, too', () => {
    const room = aRoom();
    const [shift = ''] = plan(room, ['deputy', 'bo', 120, 600]);
    room.pass(70, { reminders: true });
    room.given('ana', 'shift.plan', {
      shifts: [
        { id: shift, role: 'deputy', person: 'cy', from: plus(START, 2 * HOUR), to: plus(START, 10 * HOUR) },
      ],
    });
    room.pass(50, { reminders: true });
    expect(remindedOf(room, 'shift-coming')).toEqual([
      ['bo', '10:00'],
      ['cy', '10:45'],
      ['cy', '11:00'],
    ]);
    expect(remindedOf(room, 'shift-leaving')).toEqual([
      ['dee', '10:00'],
      ['dee', '10:45'],
      ['dee', '11:00'],
    ]);
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

  it('[SHIFT-3] of the seat that whoever took command had leaves them on duty in command', () => {
    const room = aRoom();
    const [before = '', shift = ''] = plan(room, ['deputy', 'dee', 0, 75], ['deputy', 'bo', 60, 600]);
    const task = made(
      room.given('ana', 'task.assign', { title: 'Call', assignee: 'dee', minutes: 5 }),
      'task',
    );
    room.given('dee', 'command.assume', { reason: 'not reachable' });
    room.pass(60);
    for (const who of ['dee', 'bo']) room.given(who, 'shift.confirm', { shift, confirmed: [] });
    expect(room.state.command.commander).toBe('dee');
    expect(room.state.participants.dee).toMatchObject({ role: 'responder', attendance: 'active' });
    expect(room.state.participants.bo?.role).toBe('deputy');
    expect(room.state.shifts[before]?.endedAt).toBe(room.now);
    expect(room.state.tasks[task]?.assignee).toBe('dee');
  });

  it('[SHIFT-3] whoever came to be briefed takes the seat where the other has gone, and is reminded no more', () => {
    const room = aRoom();
    const [before = '', shift = ''] = plan(room, ['deputy', 'dee', 0, 480], ['deputy', 'bo', 60, 600]);
    room.pass(50);
    room.given('bo', 'shift.start', { shift });
    const came = room.now;
    room.given('dee', 'shift.end', { shift: before });
    room.pass(10);
    room.given('bo', 'shift.start', { shift });
    expect(room.state.shifts[shift]).toMatchObject({ startedAt: came, seatedAt: room.now });
    expect(room.state.participants.bo?.role).toBe('deputy');
    expect(dueHandOvers(room.state)).toEqual([]);
    expect(clockOf(room, `shift-coming:${shift}`)).toBeUndefined();
  });

  it('[SHIFT-3] whoever came to be briefed for command has the seat once they take the command that was laid down', () => {
    const room = aRoom();
    const [, shift = ''] = plan(room, ['commander', 'ana', 0, 480], ['commander', 'bo', 60, 600]);
    room.pass(50);
    room.given('bo', 'shift.start', { shift });
    room.given('ana', 'role.vacate', { role: 'commander' });
    room.given('bo', 'command.claim', {});
    expect(room.state.shifts[shift]?.seatedAt).toBe(room.now);
    expect(dueHandOvers(room.state)).toEqual([]);
    room.pass(30, { reminders: true });
    expect(remindedOf(room, 'shift-end')).toEqual([]);
  });

  it('[SHIFT-3] whoever lays down what their seat is for is on that shift no more, and stays on duty', () => {
    const room = aRoom();
    const team = made(room.given('ana', 'team.form', { name: 'DB', lead: 'cy', members: [] }), 'team');
    const [command = '', deputy = ''] = plan(room, ['commander', 'ana', 0, 480], ['deputy', 'dee', 0, 480]);
    const [lead = ''] = idsIn(
      room.given('ana', 'shift.plan', {
        shifts: [{ role: 'lead', team, person: 'cy', from: START, to: plus(START, 8 * HOUR) }],
      }),
    );
    for (const id of [command, deputy, lead]) expect(room.state.shifts[id]?.endedAt).toBeNull();
    room.given('ana', 'role.assign', { role: 'scribe', participant: 'dee' });
    room.given('ana', 'team.change', { team, lead: 'bo' });
    room.given('ana', 'role.vacate', { role: 'commander' });
    for (const id of [command, deputy, lead]) expect(room.state.shifts[id]?.endedAt).toBe(room.now);
    for (const id of ['ana', 'dee', 'cy']) expect(room.state.participants[id]?.attendance).toBe('active');
    expect(holderOf(room.state, { role: 'commander', team: null, slot: 1 })).toBeUndefined();
  });

  it('[SHIFT-3] who leads a team stays on their shift through a rest, and through an hour in command', () => {
    const room = aRoom();
    const team = made(room.given('ana', 'team.form', { name: 'DB', lead: 'cy', members: [] }), 'team');
    const planned = room.given('ana', 'shift.plan', {
      shifts: [{ role: 'lead', team, person: 'cy', from: START, to: plus(START, 8 * HOUR) }],
    });
    const [shift = ''] = idsIn(planned);
    room.given('ana', 'rest.order', { participant: 'cy', minutes: 30 });
    expect(room.state.teams[team]).toMatchObject({ lead: null, leadAway: 'cy' });
    expect(room.state.shifts[shift]?.endedAt).toBeNull();
    room.given('cy', 'rest.end', {});
    room.given('ana', 'command.offer', { to: 'cy' });
    room.given('cy', 'command.accept', { offer: room.state.command.offer?.id ?? '', confirmed: [] });
    expect(runningOf(room.state, 'cy')?.id).toBe(shift);
    // Somebody else leads it then: that ends it.
    room.given('cy', 'team.change', { team, lead: 'bo' });
    expect(room.state.shifts[shift]?.endedAt).toBe(room.now);
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
