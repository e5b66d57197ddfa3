import { bodyOfNote } from '../rooms/note.ts';

/** What all systems carry: a note as a person writes it, with who and when; about 200 bytes of JSON. */
export interface Note {
  readonly id: string;
  readonly at: string;
  readonly by: { readonly id: string; readonly name: string; readonly role: string };
  readonly type: 'note.added';
  readonly text: string;
}

const STARTED = Date.parse('2026-11-20T03:00:00.000Z');

export function noteOf(n: number): Note {
  return {
    id: `c${n}`,
    at: new Date(STARTED + n * 700).toISOString(),
    by: { id: 'p-mei', name: 'Mei', role: 'commander' },
    type: 'note.added',
    text: bodyOfNote(n),
  };
}
