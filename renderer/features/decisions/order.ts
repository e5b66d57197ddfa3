import type { DecisionRecord } from '#shared/incident/decisions/record.ts';
import type { IncidentState } from '#shared/incident/state.ts';

export type DecisionGroup = 'open' | 'toVerify' | 'inForce' | 'past';

/** Where a decision stands, for the list. */
export function groupOf({ status, verified }: DecisionRecord): DecisionGroup {
  if (status === 'open') return 'open';
  if (status === 'rejected' || verified?.outcome === 'failed') return 'past';
  return verified === null ? 'toVerify' : 'inForce';
}

const ORDER: readonly DecisionGroup[] = ['open', 'toVerify', 'inForce', 'past'];

/** What waits for people first; within that what is due first, and else the newest. */
export function inOrder(decisions: IncidentState['decisions']): readonly DecisionRecord[] {
  return Object.values(decisions).sort((a, b) => {
    const [first, second] = [groupOf(a), groupOf(b)];
    if (first !== second) return ORDER.indexOf(first) - ORDER.indexOf(second);
    if (first === 'toVerify') return (a.verifyAt ?? '') < (b.verifyAt ?? '') ? -1 : 1;
    return a.proposedAt > b.proposedAt ? -1 : 1;
  });
}
