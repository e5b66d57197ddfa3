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

/**
 * The number of the last note in a message of whatever encoding, 0 where it has none: texts end with their number in
 * brackets and are in order. All that a light client reads of a message; decoding would measure the clients.
 */
export function lastNote(message: Buffer): number {
  for (let at = message.lastIndexOf(' ('); at >= 0; at = message.lastIndexOf(' (', at - 1)) {
    const [, digits] = /^ \((\d+)\)/.exec(message.toString('latin1', at, at + 14)) ?? [];
    if (digits !== undefined) return Number(digits);
    if (at === 0) return 0;
  }
  return 0;
}
