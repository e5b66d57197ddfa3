import type { IncidentEvent } from '#shared/incident/event.ts';
import { fold } from '#shared/incident/evolve.ts';
import { redacted } from '#shared/incident/log/redaction.ts';
import { initialState } from '#shared/incident/state.ts';
import type { Store } from '../store/store.ts';
import { foldUntil, type Room } from './room.ts';
import type { Work } from './work.ts';

/**
 * Folds the whole log again without the words that this work redacts, so that neither the state, nor the list of
 * incidents, nor the news of this tick carry them on.
 */
export function redactWork(store: Store, room: Room, work: Work): void {
  if (work.redactions.length === 0) return;
  const before = foldUntil(store, room.incident, initialState(), room.head.seq, (event) =>
    withoutWords(work, event),
  );
  work.state = fold(
    work.events.map(({ event }) => withoutWords(work, event)),
    before,
  );
  work.marks = [];
}

/** An event of the work as it may still be told: without its words where the same work redacts it. */
export function withoutWords(work: Work, event: IncidentEvent): IncidentEvent {
  return work.redactions.includes(event.seq) ? { ...event, data: redacted(event.data) } : event;
}
