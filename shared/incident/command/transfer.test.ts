import { describe, expect, it } from 'vitest';
import { clockLevel } from '../clocks/clock.ts';
import { clocks } from '../clocks/clocks.ts';
import { anIncident, made, OWNER, type Scenario } from '../testing/scenario.ts';

function offerTo(room: Scenario, to: string, by = 'ana'): string {
  return made(room.given(by, 'command.offer', { to }), 'offer');
}

const PEOPLE = { ana: 'responder', bo: 'responder', dee: 'deputy', eve: 'observer', gus: 'guest' } as const;

describe('an offer of command', () => {
  it('[ROLE-3] names both sides and leaves command where it is until it is accepted', () => {
    const room = anIncident();
    const offer = offerTo(room, 'bo');
    expect(room.happened('command.offered').at(-1)?.data).toEqual({
      offer,
      from: 'ana',
      to: 'bo',
      name: 'Bo',
    });
    expect(room.state.command).toMatchObject({ commander: 'ana', offer: { id: offer, to: 'bo' } });
  });

  it('[ROLE-3] accepted makes the other the commander and the former one an observer', () => {
    const room = anIncident();
    const offer = offerTo(room, 'bo');
    room.pass(1);
    const confirmed = ['situation', 'tasks'];
    const events = room.given('bo', 'command.accept', { offer, confirmed });
    expect(events[0]).toMatchObject({
      type: 'command.accepted',
      data: { offer, participant: 'bo', name: 'Bo', from: 'ana', confirmed },
    });
    expect(room.state.command).toEqual({
      commander: 'bo',
      since: room.now,
      vacantSince: null,
      offer: null,
      assumed: null,
    });
    expect(room.state.participants['ana']).toMatchObject({ role: 'observer', attendance: 'active' });
    expect(room.refusal('ana', 'command.claim', {})).toBe('role_may_not');
  });

  it('[ROLE-3] needs nothing but the offer from who accepts it', () => {
    const room = anIncident();
    const [event] = room.given('bo', 'command.accept', { offer: offerTo(room, 'bo') });
    expect(event?.data).toMatchObject({ confirmed: [] });
  });

  it('[ROLE-3] [TASK-5] accepted brings the former commander’s open tasks to the new one, red until reassigned', () => {
    const room = anIncident();
    const task = made(room.given('ana', 'task.assign', { title: 'Read logs', assignee: 'ana' }), 'task');
    const other = made(room.given('ana', 'task.assign', { title: 'Fail over', assignee: 'cy' }), 'task');
    room.given('bo', 'command.accept', { offer: offerTo(room, 'bo') });
    expect(room.state.tasks[task]).toMatchObject({ assignee: null, returned: { reason: 'handed-over' } });
    expect(room.state.tasks[other]?.assignee).toBe('cy');
  });

  it('[ROLE-3] can go to an observer, who takes part from then on', () => {
    const room = anIncident({ people: PEOPLE });
    room.given('eve', 'command.accept', { offer: offerTo(room, 'eve') });
    expect(room.state.command.commander).toBe('eve');
    expect(room.state.participants['eve']?.role).toBe('responder');
  });

  it.each([
    ['somebody who is not in the room', 'zed', 'not_in_room'],
    ['oneself', 'ana', 'offer_to_self'],
    ['a guest', 'gus', 'offer_to_guest'],
  ])('[ROLE-3] to %s is refused', (_who, to, reason) => {
    expect(anIncident({ people: PEOPLE }).refusal('ana', 'command.offer', { to })).toBe(reason);
  });

  it('[ROLE-3] to somebody who rests, was released or removed is refused', () => {
    const room = anIncident({ people: PEOPLE });
    room.given('ana', 'rest.order', { participant: 'bo' });
    room.given('ana', 'participant.release', { participant: 'dee' });
    room.given('ana', 'participant.remove', { participant: 'eve', reason: 'x' });
    const refusals = ['bo', 'dee', 'eve'].map((to) => room.refusal('ana', 'command.offer', { to }));
    expect(refusals).toEqual(['person_away', 'person_away', 'not_in_room']);
  });

  it('[ROLE-3] is refused while another is open, with the name of who was asked', () => {
    const room = anIncident();
    offerTo(room, 'bo');
    expect(room.decide('ana', 'command.offer', { to: 'cy' })).toMatchObject({
      ok: false,
      error: { details: { reason: 'offer_open', name: 'Bo' } },
    });
  });

  it('[ROLE-3] is made by the commander alone', () => {
    const room = anIncident({ people: PEOPLE });
    for (const by of ['bo', 'dee', OWNER])
      expect(room.refusal(by, 'command.offer', { to: 'bo' })).toBe('role_may_not');
  });

  it('[ROLE-3] is ended by either side, and by nobody else', () => {
    const room = anIncident({ people: PEOPLE });
    const offer = offerTo(room, 'bo');
    for (const by of ['dee', OWNER] as const) {
      expect(room.refusal(by, 'command.accept', { offer })).toBe('offer_not_yours');
      expect(room.refusal(by, 'command.decline', { offer })).toBe('offer_not_yours');
      expect(room.refusal(by, 'command.cancel', { offer })).toBe('offer_not_yours');
    }
    expect(room.refusal('ana', 'command.accept', { offer })).toBe('offer_not_yours');
    expect(room.refusal('bo', 'command.cancel', { offer })).toBeNull();
    room.given('bo', 'command.decline', { offer, reason: 'on the other bridge' });
    expect(room.state.command).toMatchObject({ commander: 'ana', offer: null });
    const second = offerTo(room, 'bo');
    room.given('ana', 'command.cancel', { offer: second });
    expect(room.state.command).toMatchObject({ commander: 'ana', offer: null });
  });

  it('[ROLE-3] that was withdrawn cannot be accepted, and nothing happens', () => {
    const room = anIncident();
    const offer = offerTo(room, 'bo');
    room.given('ana', 'command.cancel', { offer });
    const before = room.state;
    for (const type of ['command.accept', 'command.decline', 'command.cancel'] as const)
      expect(room.refusal('bo', type, { offer })).toBe('offer_gone');
    offerTo(room, 'cy');
    expect(room.refusal('bo', 'command.accept', { offer })).toBe('offer_gone');
    expect(room.state.command.commander).toBe(before.command.commander);
  });

  it.each([
    ['rests', (room: Scenario) => room.given('bo', 'rest.order', {})],
    ['is released', (room: Scenario) => room.given('ana', 'participant.release', { participant: 'bo' })],
    [
      'is removed',
      (room: Scenario) => room.given('ana', 'participant.remove', { participant: 'bo', reason: 'x' }),
    ],
    [
      'becomes a guest',
      (room: Scenario) => room.given('ana', 'role.assign', { participant: 'bo', role: 'guest' }),
    ],
  ])('[ROLE-3] lapses when the one it was made to %s', (_how, leave) => {
    const room = anIncident();
    const offer = offerTo(room, 'bo');
    leave(room);
    expect(room.state.command).toMatchObject({ commander: 'ana', offer: null });
    expect(room.refusal('bo', 'command.accept', { offer })).not.toBeNull();
    room.given('ana', 'command.offer', { to: 'cy' });
  });

  it.each([
    ['lays command down', (room: Scenario) => room.given('ana', 'role.vacate', { role: 'commander' })],
    [
      'is removed',
      (room: Scenario) => room.given(OWNER, 'participant.remove', { participant: 'ana', reason: 'x' }),
    ],
    ['loses command to the deputy', (room: Scenario) => room.given('dee', 'command.assume', { reason: 'x' })],
  ])('[ROLE-3] lapses when the one who made it %s', (_how, leave) => {
    const room = anIncident({ people: PEOPLE });
    const offer = offerTo(room, 'bo');
    leave(room);
    expect(room.state.command.offer).toBeNull();
    expect(room.refusal('bo', 'command.accept', { offer })).toBe('offer_gone');
  });

  it('[ROLE-3] lapses when the incident is closed', () => {
    const room = anIncident();
    offerTo(room, 'bo');
    room.given('ana', 'incident.resolve', {});
    expect(room.state.command.offer).not.toBeNull();
    room.given('ana', 'incident.close', {});
    room.given('ana', 'incident.reopen', {});
    expect(room.state.command.offer).toBeNull();
  });

  it('[ROLE-3] that nobody answers is amber after 2 min and red after 5, and the one asked is reminded at both', () => {
    const room = anIncident();
    offerTo(room, 'bo');
    const level = () =>
      clocks(room.state)
        .filter(({ kind }) => kind === 'command-offered')
        .map((clock) => clockLevel(clock, room.now));
    expect(level()).toEqual(['calm']);
    room.pass(2, { reminders: true });
    expect(level()).toEqual(['amber']);
    room.pass(3, { reminders: true });
    expect(level()).toEqual(['red']);
    room.pass(30, { reminders: true });
    const told = room
      .happened('reminder.sent')
      .filter(({ data }) => (data as { kind: string }).kind === 'command-offered');
    expect(told.map(({ data }) => (data as { to: string }).to)).toEqual(['bo', 'bo']);
  });
});

describe('assuming command', () => {
  it('[ROLE-3] is for the deputy and the owner, with a reason, while somebody else commands', () => {
    const room = anIncident({ people: PEOPLE });
    for (const by of ['bo', 'eve', 'ana'])
      expect(room.refusal(by, 'command.assume', { reason: 'x' })).toBe('role_may_not');
    const [event] = room.given('dee', 'command.assume', { reason: 'Ana does not answer' });
    expect(event).toMatchObject({
      type: 'command.assumed',
      data: { participant: 'dee', name: 'Dee', from: 'ana', reason: 'Ana does not answer' },
    });
    expect(room.state.command).toMatchObject({
      commander: 'dee',
      since: room.now,
      assumed: { from: 'ana', reason: 'Ana does not answer' },
    });
    expect(room.state.participants['ana']?.role).toBe('observer');
  });

  it('[ROLE-3] brings in an owner who was not in the room', () => {
    const room = anIncident();
    const events = room.given(OWNER, 'command.assume', { reason: 'x' });
    expect(events.map(({ type }) => type)).toEqual([
      'participant.joined',
      'command.assumed',
      'role.assigned',
    ]);
    expect(room.state.command.commander).toBe('olga');
  });

  it('[ROLE-3] is refused where nobody commands, and to who rests', () => {
    const room = anIncident({ people: PEOPLE });
    room.given('dee', 'rest.order', {});
    expect(room.refusal('dee', 'command.assume', { reason: 'x' })).toBe('person_away');
    room.given('ana', 'role.vacate', { role: 'commander' });
    expect(room.refusal(OWNER, 'command.assume', { reason: 'x' })).toBe('claim_instead');
  });
});
