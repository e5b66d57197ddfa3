import { crc32 } from 'node:zlib';
import type { Database } from 'better-sqlite3';
import type { Segment, Store } from '../store.ts';
import { MAX_SEQ, placeOf, seqAt } from './rows.ts';
import type { Statements } from './statements.ts';

/** A row kept for speed that is not what was written: it is dropped, and made anew when it is due. */
export interface Unsound {
  readonly what: 'snapshot' | 'segment';
  readonly incident: string;
  /** Of its last event, or its first. */
  readonly seq: number;
}

type Caches = Pick<Store, 'saveSnapshot' | 'loadSnapshot' | 'segments' | 'segment' | 'saveSegment'>;

/**
 * What is kept of the logs for speed: folds and compressed stretches. Nothing chains it to the log, and SQLite looks
 * at the structure of a page alone, so that each row has a checksum, which is looked at whenever it is used.
 */
export function caches(
  db: Database,
  sql: Statements,
  roomOf: (incident: string) => number,
  notice: (found: Unsound) => void,
): Caches {
  function drop(found: Unsound, remove: () => void): void {
    notice(found);
    try {
      remove();
    } catch {
      // It will be found again.
    }
  }

  const save = db.transaction((room: number, { first, last, bytes }: Segment, readAt: number) => {
    if (sql.redactedAfter.get(placeOf(room, readAt), placeOf(room, MAX_SEQ)) !== undefined) return;
    const place = placeOf(room, first);
    sql.saveSegment.run(place, last, bytes, checksum([place, last], bytes));
  });

  return {
    saveSnapshot(incident, { seq, version, state }) {
      const text = JSON.stringify(state);
      sql.saveSnapshot.run(incident, seq, version, text, checksum([incident, seq, version], text));
    },
    loadSnapshot(incident, version, atMost) {
      for (let upTo = atMost; ; ) {
        const row = sql.loadSnapshot.get(incident, version, upTo);
        if (row === undefined) return undefined;
        const { seq, state } = row;
        if (row.checksum === checksum([incident, seq, version], state)) {
          return { seq, version, state: JSON.parse(state) };
        }
        drop({ what: 'snapshot', incident, seq }, () => sql.dropSnapshot.run(incident, seq));
        upTo = seq - 1;
      }
    },
    segments(incident) {
      const room = roomOf(incident);
      const rows = sql.segments.all(placeOf(room, 0), placeOf(room, MAX_SEQ));
      return rows.map(({ place, last, size }) => ({ first: seqAt(place), last, size }));
    },
    segment(incident, first) {
      const place = placeOf(roomOf(incident), first);
      const row = sql.segment.get(place);
      if (row === undefined) return undefined;
      const { last, bytes } = row;
      if (row.checksum === checksum([place, last], bytes)) return { first, last, bytes };
      drop({ what: 'segment', incident, seq: first }, () => sql.dropSegment.run(place, place, first));
      return undefined;
    },
    saveSegment: (incident, segment, readAt) => save.immediate(roomOf(incident), segment, readAt),
  };
}

/** CRC-32 of what a row says of its content, and of the content. */
function checksum(about: readonly (string | number)[], content: string | Uint8Array): number {
  return crc32(content, crc32(JSON.stringify(about)));
}
