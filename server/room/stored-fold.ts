import { type IncidentState, initialState } from '#shared/incident/state.ts';
import type { Store } from '../store/store.ts';

/**
 * The rules that a snapshot was folded by. Raise it with every change of the fold's result: snapshots of another
 * number are not used (LOG-4).
 */
export const FOLD_VERSION = 12;

/** The newest stored fold that is not past a seq, or that of the empty log: where folding starts from. */
export function storedFold(store: Store, incident: string, atMost: number): IncidentState {
  const state = store.loadSnapshot(incident, FOLD_VERSION, atMost)?.state;
  return state !== undefined && isWhole(state) ? state : initialState();
}

/** A state of an older build may lack what came since, also where its number was forgotten. */
function isWhole(state: IncidentState): boolean {
  return Object.keys(initialState()).every((field) => Object.hasOwn(state, field));
}
