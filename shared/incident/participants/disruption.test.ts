import { describe, expect, it } from 'vitest';
import { anIncident, made, OWNER } from '../testing/scenario.ts';

const PEOPLE = { ana: 'responder', bo: 'responder', dee: 'deputy', eve: 'observer', gus: 'guest' } as const;

describe('a warning', () => {
  it('[AUTH-3] is the commander’s alone, to anybody in the room but themselves', () => {
    const room = anIncident({ people: PEOPLE });
    for (const by of ['bo', 'dee', OWNER])
      expect(room.refusal(by, 'participant.warn', { participant: 'eve' })).toBe('role_may_not');
    expect(room.refusal('ana', 'participant.warn', { participant: 'ana' })).toBe('not_to_self');
    expect(room.refusal('ana', 'participant.warn', { participant: 'zed' })).toBe('not_in_room');
    for (const participant of ['bo', 'eve', 'gus'])
      expect(room.refusal('ana', 'participant.warn', { participant })).toBeNull();
  });

  it('[AUTH-3] stands until the warned person says that they have read it, and is counted', () => {
    const room = anIncident({ people: PEOPLE });
    const first = made(room.given('ana', 'participant.warn', { participant: 'eve' }), 'warning');
    expect(room.state.participants['eve']?.warning).toMatchObject({
      count: 1,
      by: 'ana',
      acknowledgedAt: null,
    });
    expect(room.refusal('bo', 'participant.acknowledge', { warning: first })).toBe('warning_gone');
    room.given('eve', 'participant.acknowledge', { warning: first });
    expect(room.state.participants['eve']?.warning?.acknowledgedAt).toBe(room.now);
    expect(room.refusal('eve', 'participant.acknowledge', { warning: first })).toBe('warning_gone');
    room.given('ana', 'participant.warn', { participant: 'eve', reason: 'again' });
    expect(room.state.participants['eve']?.warning).toMatchObject({ count: 2, acknowledgedAt: null });
    expect(room.refusal('eve', 'participant.acknowledge', { warning: first })).toBe('warning_gone');
  });

  it('[AUTH-3] is known still when they are removed and let back in', () => {
    const room = anIncident({ people: PEOPLE });
    room.given('ana', 'participant.warn', { participant: 'eve' });
    room.given('ana', 'participant.remove', { participant: 'eve', reason: 'x' });
    expect(room.refusal('ana', 'participant.warn', { participant: 'eve' })).toBe('not_in_room');
    room.given('ana', 'participant.restore', { participant: 'eve' });
    expect(room.state.participants['eve']?.warning?.count).toBe(1);
  });
});

describe('a swoop', () => {
  it('[AUTH-4] answered no is recorded, and command stays where it is', () => {
    const room = anIncident({ people: PEOPLE });
    const events = room.given('ana', 'participant.swoop', {
      participant: 'eve',
      wishes: false,
      words: 'roll it back',
    });
    expect(events).toMatchObject([
      {
        type: 'participant.swooped',
        data: { participant: 'eve', wishes: false, words: 'roll it back' },
      },
    ]);
    expect(room.state.command).toMatchObject({ commander: 'ana', offer: null });
  });

  it('[AUTH-4] answered yes opens the transfer in the same command, also to an observer', () => {
    const room = anIncident({ people: PEOPLE });
    const events = room.given('ana', 'participant.swoop', { participant: 'eve', wishes: true });
    expect(events.map(({ type }) => type)).toEqual(['participant.swooped', 'command.offered']);
    const { offer } = room.state.command;
    expect(offer).toMatchObject({ to: 'eve', id: events[1]?.id });
    room.given('eve', 'command.accept', { offer: offer?.id ?? '' });
    expect(room.state.command.commander).toBe('eve');
  });

  it('[AUTH-4] answered yes is refused as an offer would be, and nothing of it happens', () => {
    const room = anIncident({ people: PEOPLE });
    expect(room.refusal('ana', 'participant.swoop', { participant: 'gus', wishes: true })).toBe(
      'offer_to_guest',
    );
    room.given('ana', 'command.offer', { to: 'bo' });
    expect(room.refusal('ana', 'participant.swoop', { participant: 'eve', wishes: true })).toBe('offer_open');
    expect(room.refusal('dee', 'participant.swoop', { participant: 'eve', wishes: false })).toBe(
      'role_may_not',
    );
    expect(room.refusal('ana', 'participant.swoop', { participant: 'ana', wishes: false })).toBe(
      'not_to_self',
    );
  });
});
