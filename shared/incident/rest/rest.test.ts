import { describe, expect, it } from 'vitest';
import { MINUTE, plus } from '#shared/time/instant.ts';
import { anIncident, START } from '../testing/scenario.ts';

function aRoom() {
  return anIncident({ people: { ana: 'responder', bo: 'responder', dee: 'deputy' } });
}

describe('rest', () => {
  it('[FAT-6] that is ordered lasts 30 minutes at least; one’s own break may be shorter', () => {
    const room = aRoom();
    expect(room.refusal('ana', 'rest.order', { participant: 'bo', minutes: 29 })).toBe('rest_too_short');
    expect(room.refusal('bo', 'rest.order', { minutes: 10 })).toBeNull();
    room.given('ana', 'rest.order', { participant: 'bo' });
    expect(room.state.participants.bo?.rest?.until).toBe(plus(START, 30 * MINUTE));
  });

  it('[FAT-6] is ended by the person alone: others call them back, or heard it from them', () => {
    const room = aRoom();
    room.given('ana', 'rest.order', { participant: 'bo' });
    room.given('ana', 'rest.end', { participant: 'bo' });
    expect(room.state.participants.bo).toMatchObject({
      attendance: 'resting',
      rest: { calledBack: { by: 'ana', at: room.now } },
    });
    expect(room.refusal('dee', 'rest.end', { participant: 'bo' })).toBe('called_back_already');
    room.given('bo', 'rest.end', {});
    expect(room.state.participants.bo?.attendance).toBe('active');
    room.given('ana', 'rest.order', { participant: 'bo' });
    room.given('dee', 'rest.end', { participant: 'bo', byVoice: true });
    expect(room.state.participants.bo?.attendance).toBe('active');
    expect(room.happened('rest.ended').map(({ data }) => (data as { byVoice: boolean }).byVoice)).toEqual([
      false,
      true,
    ]);
  });

  it('[FAT-6] tells where food and bed are, as leadership said', () => {
    const room = aRoom();
    expect(room.refusal('bo', 'rest.set_places', { food: 'Kitchen', bed: '' })).toBe('role_may_not');
    room.given('dee', 'rest.set_places', { food: 'Kitchen, 2nd floor', bed: 'Hotel Anker' });
    expect(room.state.places).toEqual({ food: 'Kitchen, 2nd floor', bed: 'Hotel Anker' });
    expect(room.refusal('dee', 'rest.set_places', { food: 'Kitchen, 2nd floor', bed: 'Hotel Anker' })).toBe(
      'nothing_changed',
    );
  });
});
