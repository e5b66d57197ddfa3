import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockLevel } from '../clocks/clock.ts';
import { clocks } from '../clocks/clocks.ts';
import { anIncident, OWNER, type Scenario } from '../testing/scenario.ts';

function reminders(room: Scenario, kind: string) {
  return room.happened('reminder.sent').filter(({ data }) => (data as { kind: string }).kind === kind);
}

describe('taking command', () => {
  it('[ROLE-2] is logged with the name to say', () => {
    const room = anIncident({ commander: null });
    expect(room.given('bo', 'command.claim', {})).toMatchObject([
      { type: 'command.claimed', data: { participant: 'bo', name: 'Bo' } },
    ]);
  });

  it('[ROLE-1] is refused while somebody holds it, with their name', () => {
    const decision = anIncident().decide('bo', 'command.claim', {});
    expect(decision).toMatchObject({ ok: false, error: { code: 'conflict', details: { name: 'Ana' } } });
  });

  it('[ROLE-1] leaves one commander or none, whoever claims and steps down in whatever order', () => {
    const act = fc.tuple(fc.constantFrom('ana', 'bo', 'cy'), fc.constantFrom('claim', 'vacate', 'remove'));
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        const room = anIncident({ commander: null });
        for (const [who, what] of acts) {
          const before = room.state.command.commander;
          if (what === 'claim' && room.refusal(who, 'command.claim', {}) === null) {
            expect(before).toBeNull();
            room.given(who, 'command.claim', {});
          }
          if (what === 'vacate' && room.refusal(who, 'role.vacate', { role: 'commander' }) === null) {
            expect(before).toBe(who);
            room.given(who, 'role.vacate', { role: 'commander' });
          }
          if (
            what === 'remove' &&
            room.refusal(OWNER, 'participant.remove', { participant: who, reason: 'x' }) === null
          ) {
            room.given(OWNER, 'participant.remove', { participant: who, reason: 'x' });
          }
          const { commander } = room.state.command;
          if (commander !== null) expect(room.state.participants[commander]?.attendance).toBe('active');
        }
      }),
    );
  });

  it('[ROLE-1] is open to those who take part, not to observers and guests', () => {
    const room = anIncident({ people: { eve: 'observer', gus: 'guest', bo: 'responder' }, commander: null });
    expect(room.refusal('eve', 'command.claim', {})).toBe('role_may_not');
    expect(room.refusal('gus', 'command.claim', {})).toBe('role_may_not');
    expect(room.refusal('bo', 'command.claim', {})).toBeNull();
  });

  it('[ROLE-1] brings in an owner who was not in the room yet', () => {
    const room = anIncident({ commander: null });
    const events = room.given(OWNER, 'command.claim', {});
    expect(events.map(({ type }) => type)).toEqual(['participant.joined', 'command.claimed']);
    expect(room.state.command.commander).toBe('olga');
  });
});

describe('vacancy', () => {
  it('[ROLE-1] of command is reminded of after 2 min, then every 2 min, until claimed', () => {
    const room = anIncident({ commander: null });
    room.pass(1.9, { reminders: true });
    expect(reminders(room, 'command-vacant')).toHaveLength(0);
    room.pass(7.2, { reminders: true });
    expect(reminders(room, 'command-vacant')).toHaveLength(4);
    room.given('bo', 'command.claim', {});
    room.pass(10, { reminders: true });
    expect(reminders(room, 'command-vacant')).toHaveLength(4);
  });

  it('[ROLE-1] of command is amber at once and red from the first reminder', () => {
    const room = anIncident({ commander: null });
    const level = () =>
      clocks(room.state)
        .filter(({ kind }) => kind === 'command-vacant')
        .map((c) => clockLevel(c, room.now));
    expect(level()).toEqual(['amber']);
    room.pass(2);
    expect(level()).toEqual(['red']);
  });

  it('[ROLE-1] of another role is mentioned once, after 10 min', () => {
    const room = anIncident({ people: { ana: 'responder', bo: 'scribe' } });
    room.pass(9.9, { reminders: true });
    expect(reminders(room, 'role-vacant')).toHaveLength(0);
    room.pass(30, { reminders: true });
    const subjects = reminders(room, 'role-vacant').map(({ data }) => (data as { subject: string }).subject);
    expect(subjects.sort()).toEqual(['customer-liaison', 'deputy', 'internal-liaison']);
  });

  it('[ROLE-1] begins anew when the holder leaves', () => {
    const room = anIncident({ people: { ana: 'responder', bo: 'scribe' } });
    room.pass(60);
    room.given('ana', 'participant.release', { participant: 'bo' });
    expect(room.state.vacantSince.scribe).toBe(room.now);
    room.given('ana', 'participant.recall', { participant: 'bo' });
    expect(room.state.vacantSince.scribe).toBeNull();
  });
});

describe("the commander's own clock", () => {
  it('[ROLE-6] proposes hand-over at 60 min and demands it from 180 min on, repeatedly', () => {
    const room = anIncident();
    room.pass(59.9, { reminders: true });
    expect(reminders(room, 'commander-duty')).toHaveLength(0);
    room.pass(1, { reminders: true });
    expect(reminders(room, 'commander-duty')).toHaveLength(1);
    room.pass(118, { reminders: true });
    expect(reminders(room, 'commander-duty')).toHaveLength(1);
    room.pass(22, { reminders: true });
    expect(reminders(room, 'commander-duty')).toHaveLength(4);
  });

  it('[ROLE-6] is amber from 60 min and red from 180', () => {
    const room = anIncident();
    const level = () =>
      clocks(room.state)
        .filter(({ kind }) => kind === 'commander-duty')
        .map((c) => clockLevel(c, room.now));
    expect(level()).toEqual(['calm']);
    room.pass(60);
    expect(level()).toEqual(['amber']);
    room.pass(120);
    expect(level()).toEqual(['red']);
  });

  it('[ROLE-6] starts anew with the next commander', () => {
    const room = anIncident();
    room.pass(170);
    room.given('ana', 'role.vacate', { role: 'commander' });
    room.given('bo', 'command.claim', {});
    expect(room.state.command).toMatchObject({ commander: 'bo', since: room.now });
  });
});
