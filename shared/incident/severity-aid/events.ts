import type { Grade } from '../severity.ts';
import type { Answers, Reason } from './propose.ts';

/** What was answered, and what was proposed and why. The proposal stands on record as it was made. */
export interface SeverityAidEvents {
  'incident.assessed': Answers & { readonly severity: Grade; readonly reasons: readonly Reason[] };
}
