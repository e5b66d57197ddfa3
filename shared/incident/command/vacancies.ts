import type { Instant } from '#shared/time/instant.ts';
import { holdersOf } from '../participants/lookup.ts';
import { WATCHED_ROLES } from '../roles.ts';
import type { IncidentState } from '../state.ts';

/** The state with the vacancies of the watched roles brought up to date: since when each stands empty (ROLE-1). */
export function withVacancies(state: IncidentState, at: Instant): IncidentState {
  const entries = WATCHED_ROLES.map(
    (role) => [role, holdersOf(state, role).length > 0 ? null : (state.vacantSince[role] ?? at)] as const,
  );
  return { ...state, vacantSince: Object.fromEntries(entries) as IncidentState['vacantSince'] };
}
