import type { Instant } from '#shared/time/instant.ts';
import { actingRole, participantOf } from '../participants/lookup.ts';
import type { IncidentState } from '../state.ts';
import { type Can, isOpen } from '../tasks/task.ts';

/** What somebody said in a round: conditions, actions, needs. */
export interface CanAnswer extends Can {
  readonly at: Instant;
  readonly by: string;
}

/** One round over all leads (PAR-2). */
export interface CanRound {
  readonly id: string;
  readonly startedAt: Instant;
  readonly startedBy: string;
  readonly people: readonly string[];
  readonly answers: Readonly<Record<string, CanAnswer>>;
  readonly closed: { readonly at: Instant; readonly reason: string | null } | null;
}

/** Whom a round asks now: those with a lead’s role and those who lead a team; where there are none, everybody with an open task. Never the one who asks. */
export function askedInRound(state: IncidentState, asker: string): readonly string[] {
  const active = Object.values(state.participants).filter(
    ({ id, attendance }) => attendance === 'active' && id !== asker,
  );
  const leading = new Set(Object.values(state.teams).map(({ lead }) => lead));
  const leads = active.filter((person) => actingRole(state, person) === 'lead' || leading.has(person.id));
  if (leads.length > 0) return leads.map(({ id }) => id);
  const busy = new Set(Object.values(state.tasks).flatMap((task) => (isOpen(task) ? [task.assignee] : [])));
  return active.filter(({ id }) => busy.has(id)).map(({ id }) => id);
}

/** Who was asked, is still here and has said nothing yet. */
export function silentInRound(state: IncidentState, { people, answers }: CanRound): readonly string[] {
  return people.filter(
    (id) => !Object.hasOwn(answers, id) && participantOf(state, id)?.attendance === 'active',
  );
}
