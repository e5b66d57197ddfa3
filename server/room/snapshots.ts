import type { Store } from '../store/store.ts';
import { markAt } from './marks.ts';
import type { Room } from './room.ts';
import { FOLD_VERSION } from './stored-fold.ts';

/** Events between two stored snapshots. */
const EVERY = 1_000;

/** Stored ones stand this far back, so that a room that is opened anew has folded a stretch to serve from. */
const BEFORE_HEAD = 300;

/** Stores a snapshot when the room has moved on far enough. It is only a cache: a failure is reported, no more. */
export function saveSnapshotSometimes(
  store: Store,
  room: Room,
  report: (what: string, error: unknown) => void,
): void {
  const state = markAt(room.marks, room.head.seq - BEFORE_HEAD);
  if (state === undefined || state.seq < room.snapshotSeq + EVERY) return;
  room.snapshotSeq = state.seq;
  try {
    store.saveSnapshot(room.incident, { seq: state.seq, version: FOLD_VERSION, state });
  } catch (error) {
    report('a snapshot cannot be stored', error);
  }
}
