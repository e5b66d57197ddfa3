import { type AudienceDefinition, audienceOf } from '#shared/incident/broadcasts/audience.ts';
import type { Broadcast } from '#shared/incident/broadcasts/broadcast.ts';
import type { IncidentState } from '#shared/incident/state.ts';

/**
 * What stands between an update and its audience (CAST-4): nothing; the reader has to ask; it waits for whoever
 * commands; or it waits for the reader.
 */
export type Approval = 'none' | 'ask' | 'waits' | 'give';

/** How an update stands with the commander's approval, for a reader who may give it or not. */
export function approvalOf(
  audience: AudienceDefinition | undefined,
  draft: Broadcast | null,
  mayApprove: boolean,
): Approval {
  if (audience?.needsApproval !== true || (draft !== null && draft.approved !== null)) return 'none';
  if (mayApprove) return draft === null ? 'none' : 'give';
  return draft === null ? 'ask' : 'waits';
}

/** Whether whoever commands has to look at a draft before it goes out; what came back asks for more than that. */
export function waitsForApproval(
  of: Pick<IncidentState, 'audiences'>,
  { approved, audience, returned }: Broadcast,
): boolean {
  return approved === null && returned === null && audienceOf(of, audience)?.needsApproval === true;
}
