import type { Participant } from '#shared/incident/participants/participant.ts';
import { isActive } from '#shared/incident/phases.ts';
import { WATCHED_ROLES, type WatchedRole } from '#shared/incident/roles.ts';
import type { IncidentState } from '#shared/incident/state.ts';

/** What the room lacks (every list says what is missing, not only what is there). */
export type Missing =
  | { readonly kind: 'commander' }
  | { readonly kind: 'roles'; readonly roles: readonly WatchedRole[] }
  | { readonly kind: 'silent'; readonly names: readonly string[] };

/** Who is on duty and has no screen that is connected. */
export function silentPeople(
  participants: IncidentState['participants'],
  present: Readonly<Record<string, number>>,
): readonly Participant[] {
  return Object.values(participants).filter(
    ({ id, attendance, role }) => attendance === 'active' && role !== 'observer' && (present[id] ?? 0) === 0,
  );
}

/** Who is missing while the trouble goes on: a commander, roles, and people who should be here and have no screen. */
export function missingPeople(
  state: IncidentState,
  present: Readonly<Record<string, number>>,
): readonly Missing[] {
  if (!isActive(state.phase)) return [];
  const silent = silentPeople(state.participants, present).map(({ name }) => name);
  const vacant = WATCHED_ROLES.filter((role) => state.vacantSince[role] !== null);
  return [
    ...(state.command.commander === null ? [{ kind: 'commander' } as const] : []),
    ...(vacant.length > 0 ? [{ kind: 'roles', roles: vacant } as const] : []),
    ...(silent.length > 0 ? [{ kind: 'silent', names: silent } as const] : []),
  ];
}
