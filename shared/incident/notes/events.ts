import type { Instant } from '#shared/time/instant.ts';

/** What happened to notes. A correction is a revision: the original stays in the log. */
export interface NoteEvents {
  'note.added': { readonly note: string; readonly text: string };
  'note.corrected': { readonly note: string; readonly text: string | null; readonly at: Instant | null };
  'note.pinned': { readonly note: string };
  'note.unpinned': { readonly note: string };
}
