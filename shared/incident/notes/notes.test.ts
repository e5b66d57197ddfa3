import { describe, expect, it } from 'vitest';
import { anIncident, made } from '../testing/scenario.ts';

describe('notes', () => {
  it('[TL-2] are one line to write, and keep their id: the id of the event', () => {
    const room = anIncident();
    const [event] = room.given('bo', 'note.add', { text: 'db2 の遅延は 4 GB' });
    expect(event?.data).toEqual({ note: event?.id, text: 'db2 の遅延は 4 GB' });
  });

  it('[TL-2] are pinned and unpinned, once each', () => {
    const room = anIncident();
    const note = made(room.given('bo', 'note.add', { text: 'lag 4 GB' }), 'note');
    room.given('ana', 'note.pin', { note });
    expect(Object.keys(room.state.pins)).toEqual([note]);
    expect(room.refusal('ana', 'note.pin', { note })).toBe('note_pinned');
    room.given('bo', 'note.unpin', { note });
    expect(room.state.pins).toEqual({});
    expect(room.refusal('bo', 'note.unpin', { note })).toBe('note_not_pinned');
    expect(room.refusal('bo', 'note.pin', { note: 'nowhere' })).toBe('not_found');
  });

  it('[TL-3] are corrected in text and time by who wrote them; the original stays in the log', () => {
    const room = anIncident();
    const note = made(room.given('bo', 'note.add', { text: 'lag 4 MB' }), 'note');
    room.given('bo', 'note.correct', { note, text: 'lag 4 GB', at: '2026-11-20T08:55:00+01:00' });
    expect(room.log.at(-2)?.data).toMatchObject({ text: 'lag 4 MB' });
    expect(room.log.at(-1)?.data).toEqual({ note, text: 'lag 4 GB', at: '2026-11-20T07:55:00.000Z' });
    expect(room.refusal('bo', 'note.correct', { note })).toBe('nothing_corrected');
  });

  it('[TL-3] of others are not edited, not even by the commander', () => {
    const room = anIncident();
    const note = made(room.given('bo', 'note.add', { text: 'lag 4 GB' }), 'note');
    expect(room.refusal('ana', 'note.correct', { note, text: 'no lag' })).toBe('note_not_yours');
    expect(room.refusal('ana', 'note.correct', { note: 'nowhere', text: 'x' })).toBe('not_found');
  });

  it('[LOG-4] do not make the state grow', () => {
    const room = anIncident();
    const before = JSON.stringify({ ...room.state, seq: 0 });
    room.given('bo', 'note.add', { text: 'x'.repeat(1000) });
    expect(JSON.stringify({ ...room.state, seq: 0 })).toBe(before);
  });
});
