import { seal } from '#server/room/seal.ts';
import type { Append, NewEvent, Summary } from '#server/store/store.ts';
import type { IncidentEvent } from '#shared/incident/event.ts';
import type { Head } from '#shared/protocol/event.ts';

export function summary(incident: string, key: string, change: Partial<Summary> = {}): Summary {
  return {
    incident,
    key,
    title: `Title of ${incident}`,
    severity: 'SEV2',
    phase: 'triage',
    kind: 'real',
    declaredAt: '2026-11-20T14:00:00.000Z',
    resolvedAt: null,
    closedAt: null,
    commander: null,
    commanderName: null,
    ...change,
  };
}

/** Chained events after a head. */
export function events(incident: string, after: Head, bodies: readonly Body[]): readonly NewEvent[] {
  let { hash } = after;
  return bodies.map(({ type, data }, index) => {
    const seq = after.seq + index + 1;
    const sealed = seal(hash, {
      seq,
      id: `${incident}-${seq}.0`,
      incident,
      at: `2026-11-20T14:00:00.${String(seq).padStart(3, '0').slice(-3)}Z`,
      actor: { id: 'maya', name: 'Maya', role: 'commander' },
      type,
      version: 1,
      data,
      command: `${incident}-${seq}`,
    });
    hash = sealed.event.hash;
    return sealed;
  });
}

export type Body = Pick<IncidentEvent, 'type' | 'data'>;

export function note(text: string): Body {
  return { type: 'note.added', data: { note: 'n', text } };
}

/** All that one room stores, with nothing but events in it unless said otherwise. */
export function append(incident: string, key: string, after: Head, change: Partial<Append>): Append {
  return {
    incident,
    expectedSeq: after.seq,
    events: [],
    answers: [],
    summary: summary(incident, key),
    signals: [],
    redactions: [],
    ...change,
  };
}
