import type { NoteFacts } from '#shared/incident/decision.ts';
import type { IncidentEvent } from '#shared/incident/event.ts';
import type { NoteEvents } from '#shared/incident/notes/events.ts';
import type { Revision } from './entry.ts';

const NONE: readonly Revision[] = [];

/** The loaded notes: where they stand, who wrote them, and their revisions, which may be loaded before them. */
export interface Notes {
  /** Keeps a note's place; other events are passed over. */
  add(event: IncidentEvent, position: number): void;
  /** Keeps a correction; answers the place of its note where that is loaded. */
  revise(event: IncidentEvent): number | undefined;
  /** In the order of the log. */
  revisions(note: string): readonly Revision[];
  facts(note: string): NoteFacts | undefined;
  position(note: string): number | undefined;
}

export function createNotes(): Notes {
  const places = new Map<string, NoteFacts & { readonly position: number }>();
  const revisions = new Map<string, readonly Revision[]>();
  return {
    add: ({ type, id, actor }, position) => {
      if (type === 'note.added') places.set(id, { author: actor.id, authorName: actor.name, position });
    },
    revise: ({ type, data, seq, at, actor }) => {
      if (type !== 'note.corrected') return undefined;
      const { note, text, at: time } = data as NoteEvents['note.corrected'];
      const known = revisions.get(note) ?? NONE;
      revisions.set(
        note,
        [...known, { seq, at, by: actor.name, text, time }].sort((a, b) => a.seq - b.seq),
      );
      return places.get(note)?.position;
    },
    revisions: (note) => revisions.get(note) ?? NONE,
    facts: (note) => places.get(note),
    position: (note) => places.get(note)?.position,
  };
}
