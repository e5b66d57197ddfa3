import type { DecisionRecord } from '#shared/incident/decisions/record.ts';

/** Where a decision stands, in one word of the locales under `decisions:is`. */
export function standingKey({ status, verified, objections }: DecisionRecord) {
  if (status === 'open') return objections.length > 0 ? 'opposed' : 'open';
  if (status === 'rejected') return 'rejected';
  if (verified === null) return 'carried';
  return verified.outcome === 'failed' ? 'failed' : 'holds';
}
