import type { DecisionRecord } from '#shared/incident/decisions/record.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import type { RoomView } from '../room-store.ts';
import { memoised } from './memoised.ts';

const open = memoised((decisions: IncidentState['decisions']): readonly DecisionRecord[] =>
  Object.values(decisions).filter(({ status }) => status === 'open'),
);

const NONE: readonly DecisionRecord[] = [];

/** The decisions that are not settled yet, in the order in which they were proposed; none once the room is closed. */
export function openDecisions({ state }: RoomView): readonly DecisionRecord[] {
  return state.phase === 'closed' ? NONE : open(state.decisions);
}
