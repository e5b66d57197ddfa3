import { type Refusal, refusal } from '#shared/errors/refusal.ts';
import type { Asker } from './actor.ts';
import type { CommandType } from './commands.ts';
import { actingRole, participantOf } from './participants/lookup.ts';
import { PERMISSIONS } from './permissions.ts';
import type { ActingRole } from './roles.ts';
import type { IncidentState } from './state.ts';

export type Authority =
  | { readonly ok: true; readonly role: ActingRole }
  | { readonly ok: false; readonly error: Refusal };

/** The role in which somebody acts in an incident; null when they have no place in it. */
export function roleOf(state: IncidentState, asker: Asker): ActingRole | null {
  if (asker.kind === 'system') return 'system';
  const participant = participantOf(state, asker.id);
  if (participant !== undefined && participant.attendance !== 'removed') {
    const role = actingRole(state, participant);
    if (role === 'commander' || asker.kind === 'person') return role;
  }
  return asker.kind === 'person' ? null : 'owner';
}

/** Whether somebody may give a command now (AUTH-1). Who has no place in the room learns nothing of it (AUTH-5). */
export function authorise(state: IncidentState, type: CommandType, asker: Asker): Authority {
  const role = roleOf(state, asker);
  const declared = state.incident !== null;
  if (role === null || (!declared && type !== 'incident.declare'))
    return { ok: false, error: refusal('not_found') };
  const { roles, phases } = PERMISSIONS[type];
  if (!roles.includes(role)) return { ok: false, error: refusal('role_may_not', { role }) };
  if (declared && type !== 'incident.declare' && !phases.includes(state.phase)) {
    const reason = state.phase === 'closed' ? 'closed' : 'not_in_phase';
    return { ok: false, error: refusal(reason, { phase: state.phase }) };
  }
  return { ok: true, role };
}

/** Whether somebody may read the room. */
export function mayRead(state: IncidentState, asker: Asker): boolean {
  return state.incident !== null && roleOf(state, asker) !== null;
}
