import { describe, expect, it } from 'vitest';
import { fold } from '../evolve.ts';
import { anIncident } from '../testing/scenario.ts';
import { MAX_STARS } from './stars.ts';

describe('key moments', () => {
  it('[TL-2] are marked on any entry, for everybody, and unmarked by anybody', () => {
    const room = anIncident();
    room.given('ana', 'task.assign', { assignee: 'bo', title: 'Check lag', minutes: 5 });
    const { seq } = room.state;
    const [event] = room.given('cy', 'entry.star', { seq });
    expect(event).toMatchObject({ type: 'entry.starred', data: { seq } });
    expect(room.state.stars).toEqual({ [seq]: { at: event?.at, by: 'cy' } });
    expect(room.refusal('ana', 'entry.star', { seq })).toBe('entry_starred');
    room.given('bo', 'entry.unstar', { seq });
    expect(room.state.stars).toEqual({});
    expect(room.refusal('bo', 'entry.unstar', { seq })).toBe('entry_not_starred');
  });

  it('[TL-2] are moments that have been: nothing past the head is marked', () => {
    const room = anIncident();
    expect(room.refusal('bo', 'entry.star', { seq: room.state.seq })).toBeNull();
    expect(room.refusal('bo', 'entry.star', { seq: room.state.seq + 1 })).toBe('not_found');
    expect(() => room.refusal('bo', 'entry.star', { seq: 0 })).toThrow();
  });

  it('[TL-2] are still marked in the review, when the incident is closed', () => {
    const room = anIncident();
    room.given('ana', 'incident.resolve', { text: 'all green' });
    room.given('ana', 'incident.close', {});
    expect(room.refusal('ana', 'entry.star', { seq: 2 })).toBeNull();
  });

  it('[LOG-4] do not make the state grow without bound, and fold the same again', () => {
    const room = anIncident();
    for (let n = 0; n < MAX_STARS; n++) room.given('bo', 'note.add', { text: `note ${n}` });
    const first = room.state.seq - MAX_STARS + 1;
    for (let n = 0; n < MAX_STARS; n++) room.given('bo', 'entry.star', { seq: first + n });
    expect(room.refusal('bo', 'entry.star', { seq: 1 })).toBe('too_many_stars');
    expect(fold(room.log).stars).toEqual(room.state.stars);
    room.given('ana', 'entry.unstar', { seq: first });
    expect(room.refusal('bo', 'entry.star', { seq: 1 })).toBeNull();
  });
});
