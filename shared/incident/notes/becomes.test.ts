import { describe, expect, it } from 'vitest';
import { redacted } from '../log/redaction.ts';
import { anIncident, made, type Scenario } from '../testing/scenario.ts';

function aNote(room: Scenario): string {
  return made(room.given('bo', 'note.add', { text: 'db2 lags by 40 s' }), 'note');
}

const UPDATE = {
  audience: 'public',
  status: 'investigating',
  text: 'We look into it.',
  nextUpdateAt: '2026-11-20T12:00:00.000Z',
} as const;

describe('what a note becomes', () => {
  it('[TL-2] a task keeps the link to its note, also when it changes hands', () => {
    const room = anIncident();
    const note = aNote(room);
    const [event] = room.given('ana', 'task.assign', { title: 'Look at db2', assignee: 'bo', note });
    expect(event?.data).toMatchObject({ note });
    const task = made(event === undefined ? [] : [event], 'task');
    room.given('ana', 'task.reassign', { task, assignee: 'cy' });
    expect(room.state.tasks[task]?.note).toBe(note);
  });

  it('[TL-2] a decision and a broadcast keep it, too, and one note may become several things', () => {
    const room = anIncident({ declare: { settings: { takeBackSeconds: 0 } } });
    const note = aNote(room);
    const decision = made(
      room.given('ana', 'decision.propose', { proposal: 'Fail over', risk: 'Writes', executor: 'bo', note }),
      'decision',
    );
    const broadcast = made(room.given('ana', 'broadcast.draft', { ...UPDATE, note }), 'broadcast');
    room.given('ana', 'broadcast.send', { broadcast });
    expect(room.state.decisions[decision]?.note).toBe(note);
    expect(room.state.broadcasts[broadcast]).toMatchObject({ note, sentBy: 'ana' });
  });

  it('[TL-2] a note that does not exist is refused, and so is what is no note', () => {
    const room = anIncident();
    const other = room.given('ana', 'task.assign', { title: 'Look at db1', assignee: 'bo' })[0]?.id ?? '';
    for (const note of ['nowhere', other]) {
      expect(room.refusal('ana', 'task.assign', { title: 'Look', assignee: 'bo', note })).toBe('not_found');
      expect(
        room.refusal('ana', 'decision.propose', { proposal: 'x', risk: 'y', executor: 'bo', note }),
      ).toBe('not_found');
      expect(room.refusal('ana', 'broadcast.draft', { ...UPDATE, note })).toBe('not_found');
    }
  });

  it('[TL-2] without a note nothing is said of one, and what was written before folds', () => {
    const room = anIncident();
    const [event] = room.given('ana', 'task.assign', { title: 'Look at db2', assignee: 'bo' });
    expect(event?.data).not.toHaveProperty('note');
    const broadcast = made(room.given('ana', 'broadcast.draft', UPDATE), 'broadcast');
    expect(Object.values(room.state.tasks)[0]?.note).toBeNull();
    expect(room.state.broadcasts[broadcast]?.note).toBeNull();
  });

  it('[TL-2 LOG-3] a redaction leaves the link', () => {
    const room = anIncident();
    const note = aNote(room);
    const [event] = room.given('ana', 'task.assign', { title: 'Look at db2', assignee: 'bo', note });
    expect(redacted(event?.data)).toMatchObject({ note, title: '█ redacted' });
  });
});
