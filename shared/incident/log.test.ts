import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IncidentEvent } from './event.ts';
import { evolve, fold } from './evolve.ts';
import { redacted } from './log/redaction.ts';
import { initialState } from './state.ts';
import { anIncident, made, type Scenario } from './testing/scenario.ts';
import { upcast } from './upcast.ts';

/** Plays random commands; what does not fit the state is left out, as the server would refuse it. */
function played(choices: readonly (readonly [number, number])[]): Scenario {
  const room = anIncident({ people: { ana: 'responder', bo: 'responder', cy: 'scribe', di: 'lead' } });
  const attempt = (by: string, type: string, data: unknown) => {
    if (room.refusal(by, type as never, data as never) === null) room.given(by, type as never, data as never);
  };
  for (const [what, which] of choices) {
    room.pass(which % 7, { reminders: what % 3 === 0 });
    const person = ['ana', 'bo', 'cy', 'di'][which % 4] ?? 'bo';
    const task = Object.keys(room.state.tasks).at(which % 5) ?? 'none';
    const acts = [
      () =>
        attempt('ana', 'task.assign', {
          title: `Look ${which}`,
          assignee: person,
          minutes: 1 + (which % 30),
        }),
      () => attempt(person, 'task.understand', { task }),
      () => attempt(person, 'task.report', { task, outcome: 'done', text: 'ok' }),
      () => attempt(person, 'task.block', { task, need: 'access' }),
      () => attempt('ana', 'rest.order', { participant: person }),
      () => attempt(person, 'rest.end', {}),
      () => attempt(person, 'note.add', { text: `note ${which}` }),
      () => attempt(person, 'note.pin', { note: room.happened('note.added').at(-1)?.id ?? 'none' }),
      () => attempt('ana', 'incident.set_severity', { severity: `SEV${1 + (which % 5)}`, reason: 'scope' }),
      () => attempt('ana', 'broadcast.draft', { audience: 'public', status: 'resolved', text: 'over' }),
      () =>
        attempt('ana', 'broadcast.send', { broadcast: Object.keys(room.state.broadcasts).at(-1) ?? 'none' }),
      () =>
        attempt('ana', 'broadcast.take_back', {
          broadcast: Object.keys(room.state.broadcasts).at(-1) ?? 'none',
        }),
      () => attempt(person, 'contacts.count', { delta: which % 2 === 0 ? 3 : -2, source: 'chat' }),
      () =>
        attempt(person, 'incident.link', {
          kind: which % 2 === 0 ? 'bridge' : 'other',
          url: `https://x.example/${which}`,
        }),
      () =>
        attempt(person, 'incident.unlink', { link: Object.keys(room.state.links).at(which % 3) ?? 'none' }),
      () => attempt(person, 'incident.assess', { alert: 'critical', exposure: 'unsure' }),
      () => attempt('ana', 'role.assign', { participant: person, role: 'deputy' }),
    ];
    acts[what % acts.length]?.();
  }
  return room;
}

const choices = fc.array(fc.tuple(fc.nat(99), fc.nat(99)), { maxLength: 60 });

describe('the fold', () => {
  it('[LOG-4] from any snapshot on equals the fold of all', () => {
    fc.assert(
      fc.property(choices, fc.nat(), (chosen, cut) => {
        const { log } = played(chosen);
        const k = cut % (log.length + 1);
        const snapshot = JSON.parse(JSON.stringify(fold(log.slice(0, k)))) as ReturnType<typeof initialState>;
        expect(fold(log.slice(k), snapshot)).toEqual(fold(log));
      }),
      { numRuns: 60 },
    );
  });

  it('[LOG-4] never changes a state that it was given', () => {
    fc.assert(
      fc.property(choices, (chosen) => {
        let state = initialState();
        for (const event of played(chosen).log) {
          const before = JSON.stringify(state);
          const next = evolve(state, event);
          expect(JSON.stringify(state)).toBe(before);
          state = next;
        }
      }),
      { numRuns: 20 },
    );
  });

  it('[LOG-1] counts: seq is the number of events', () => {
    const room = played([
      [0, 1],
      [6, 2],
      [8, 3],
    ]);
    expect(room.state.seq).toBe(room.log.length);
    expect(room.log.map(({ seq }) => seq)).toEqual(room.log.map((_, index) => index + 1));
  });

  it('[LOG-5] takes time from the event alone', () => {
    const room = anIncident();
    const shifted = room.log.map((event) => ({ ...event, at: '1999-01-01T00:00:00.000Z' }));
    expect(fold(shifted).declaredAt).toBe('1999-01-01T00:00:00.000Z');
  });
});

describe('other versions', () => {
  const strange: IncidentEvent = {
    seq: 99,
    id: 'x.0',
    incident: 'i1',
    at: '2026-11-20T09:00:00.000Z',
    actor: { id: 'ana', name: 'Ana', role: 'commander' },
    type: 'hologram.projected',
    version: 7,
    data: { depth: 3 },
    command: 'x',
    hash: '',
  };

  it('[LOG-6] an unknown event moves the head and nothing else', () => {
    const { state } = anIncident();
    expect(evolve(state, strange)).toEqual({ ...state, seq: 99 });
  });

  it('[LOG-6] a type named like a property of objects is unknown too', () => {
    const { state } = anIncident();
    expect(evolve(state, { ...strange, type: 'constructor' })).toEqual({ ...state, seq: 99 });
  });

  it('[LOG-6] an old event is brought up version by version; the stored one stays as it was', () => {
    const old = { ...strange, type: 'note.added', version: 1, data: { body: 'x' } };
    const upcasters = [
      { type: 'note.added', from: 1, up: (data: unknown) => ({ words: (data as { body: string }).body }) },
      { type: 'note.added', from: 2, up: (data: unknown) => ({ text: (data as { words: string }).words }) },
      { type: 'note.pinned', from: 1, up: () => ({}) },
    ];
    expect(upcast(old, upcasters)).toEqual({ ...old, version: 3, data: { text: 'x' } });
    expect(old.data).toEqual({ body: 'x' });
  });
});

describe('redaction', () => {
  it('[LOG-3] takes the words out and leaves what happened', () => {
    const room = anIncident();
    const task = made(
      room.given('ana', 'task.assign', { title: 'password is hunter2', assignee: 'bo' }),
      'task',
    );
    room.given('bo', 'task.understand', { task });
    room.given('bo', 'task.report', {
      task,
      outcome: 'done',
      text: 'hunter2 changed',
      can: { conditions: 'hunter2', actions: 'hunter2', needs: 'hunter2' },
      links: ['https://vault.example/hunter2'],
    });
    const log = room.log.map((event) => ({ ...event, data: redacted(event.data) }));
    expect(JSON.stringify(log)).not.toContain('hunter2');
    expect(fold(log).tasks[task]).toMatchObject({ id: task, assignee: 'bo', status: 'done', minutes: 5 });
  });

  it("[LOG-3] is the commander's or the owner's, and only of what is there", () => {
    const room = anIncident();
    expect(room.refusal('bo', 'log.redact', { seq: 1, reason: 'secret' })).toBe('role_may_not');
    expect(room.refusal('ana', 'log.redact', { seq: 1, reason: 'secret' })).toBeNull();
    expect(room.refusal('ana', 'log.redact', { seq: 999, reason: 'secret' })).toBe('cannot_redact');
  });
});
