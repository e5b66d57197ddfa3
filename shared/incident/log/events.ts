import type { Instant } from '#shared/time/instant.ts';

/** What happened to the record itself. */
export interface LogEvents {
  'log.redacted': { readonly seq: number; readonly reason: string };
  /** The record was damaged and restored; these numbers could not be saved, and this event has the first of them. */
  'log.restored': {
    /** When the backup was made; null where the record's own files were enough to go on from. */
    readonly backedUpAt: Instant | null;
    readonly from: number;
    /** Null where nobody can tell how far the record went. */
    readonly to: number | null;
  };
}
