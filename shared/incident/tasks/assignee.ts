import { type Refusal, refusal } from '#shared/errors/refusal.ts';
import type { ActingContext } from '../decision.ts';
import { actingRole, participantOf } from '../participants/lookup.ts';
import type { Participant } from '../participants/participant.ts';
import type { ActingRole } from '../roles.ts';
import type { IncidentState } from '../state.ts';
import type { Override } from './task.ts';
import { unfitFor } from './unfit.ts';

const OVERRIDES: readonly ActingRole[] = ['commander', 'deputy', 'owner'];

/** Whether somebody acting in a role may give a task against its assignee's rest (TASK-6). */
export function mayOverride(role: ActingRole): boolean {
  return OVERRIDES.includes(role);
}

/**
 * Who gets a task, and what was overridden for it (TASK-6). Whether somebody is away is refused; what else speaks
 * against them is a warning before sending, and no reason of its own to refuse. A reason that overrides nothing is
 * not kept.
 */
export function receiverOf(
  state: IncidentState,
  asked: { readonly assignee: string; readonly minutes: number; readonly override: string | undefined },
  { role, now }: ActingContext,
): { readonly person: Participant; readonly override: Override | null } | { readonly error: Refusal } {
  const { assignee, minutes, override: reason } = asked;
  const found = resolveAssignee(state, assignee, reason !== undefined && mayOverride(role));
  if ('error' in found) return found;
  const why = unfitFor(state, found.person, minutes, now).map((unfit) => unfit.why);
  const isOverridden = reason !== undefined && mayOverride(role) && why.length > 0;
  return { person: found.person, override: isOverridden ? { reason, why } : null };
}

/**
 * The one person that a task goes to (TASK-1). `said` is a participant's id, or the name of a role that exactly one
 * active person acts in. Who rests or is released gets one only against their rest, with a reason (TASK-6).
 */
function resolveAssignee(
  state: IncidentState,
  said: string,
  isOverridden: boolean,
): { readonly person: Participant } | { readonly error: Refusal } {
  const named = participantOf(state, said);
  if (named !== undefined) return checked(named, isOverridden);
  const active = Object.values(state.participants).filter(({ attendance }) => attendance === 'active');
  const acting = active.filter((participant) => actingRole(state, participant) === said);
  const [only, second] = acting;
  if (only === undefined) return { error: refusal('not_in_room') };
  if (second !== undefined) return { error: refusal('role_ambiguous', { role: said, count: acting.length }) };
  return checked(only, isOverridden);
}

function checked(
  person: Participant,
  isOverridden: boolean,
): { readonly person: Participant } | { readonly error: Refusal } {
  if (person.attendance === 'removed') return { error: refusal('not_in_room') };
  if (person.attendance !== 'active' && !isOverridden) {
    return { error: refusal('assignee_away', { name: person.name, presence: person.attendance }) };
  }
  if (person.role === 'observer') return { error: refusal('assignee_observes', { name: person.name }) };
  return { person };
}
