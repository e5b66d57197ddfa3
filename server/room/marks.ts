import type { IncidentState } from '#shared/incident/state.ts';

/** States are immutable and share most of their parts, so a few old ones in memory cost little. */
const EVERY = 100;
const KEPT = 5;

/** The states of a room at its last hundreds: where somebody who is far behind starts from. */
export type Marks = readonly IncidentState[];

/** The marks with another state, if it stands at a hundred. */
export function marked(marks: Marks, state: IncidentState): Marks {
  return state.seq % EVERY === 0 ? [...marks, state].slice(-KEPT) : marks;
}

/** The newest mark at or before a seq. */
export function markAt(marks: Marks, seq: number): IncidentState | undefined {
  return marks.findLast((mark) => mark.seq <= seq);
}
