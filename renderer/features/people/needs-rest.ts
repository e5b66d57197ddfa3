import { dutyLevel, timeSinceBreak } from '#shared/incident/participants/duty.ts';
import type { Participant } from '#shared/incident/participants/participant.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import type { Instant } from '#shared/time/instant.ts';

const RANK = { red: 0, amber: 1, calm: 2 } as const;

/**
 * Whom rest can be ordered for, and who needs it most first: by the worst level of duty, then by the time without a
 * break (FAT-2, FAT-6). Who only looks on is not on duty, and comes last.
 */
export function byNeedOfRest(state: IncidentState, me: string, now: Instant): readonly Participant[] {
  const rank = (person: Participant) =>
    person.role === 'observer' ? 3 : RANK[dutyLevel(person, state.settings, now)];
  const sinceBreak = (person: Participant) => timeSinceBreak(person, now) ?? 0;
  return Object.values(state.participants)
    .filter(({ id, attendance }) => attendance === 'active' && id !== me && id !== state.command.commander)
    .sort((a, b) => rank(a) - rank(b) || sinceBreak(b) - sinceBreak(a) || a.name.localeCompare(b.name));
}
