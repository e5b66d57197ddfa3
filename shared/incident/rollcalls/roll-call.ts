import type { Instant } from '#shared/time/instant.ts';
import { participantOf } from '../participants/lookup.ts';
import type { IncidentState } from '../state.ts';

export type RollCallAnswer = 'ok' | 'help';

/** How a person stands in a roll call. `left`: went away without a word, and is no longer waited for. */
export type Standing = RollCallAnswer | 'silent' | 'left';

/** A roll call that goes on (PAR-1). */
export interface RollCall {
  readonly id: string;
  readonly startedAt: Instant;
  readonly startedBy: string;
  /** Everybody who was on assignment when it began. */
  readonly people: readonly string[];
  readonly answers: Readonly<
    Record<string, { readonly at: Instant; readonly by: string; readonly answer: RollCallAnswer }>
  >;
}

/** People by how they stand; everybody who was asked is in exactly one of the lists. */
export type ByStanding = Readonly<Record<Standing, readonly string[]>>;

/** What is kept of a roll call that is over. */
export interface PastRollCall extends ByStanding {
  readonly id: string;
  readonly startedAt: Instant;
  readonly startedBy: string;
  readonly closedAt: Instant;
  readonly complete: boolean;
  readonly reason: string | null;
}

/** How one of those who were asked stands now. Who said OK has answered; who needs help and goes away was seen to. */
export function standingOf(state: IncidentState, { answers }: RollCall, person: string): Standing {
  const answer = Object.hasOwn(answers, person) ? answers[person]?.answer : undefined;
  if (answer === 'ok') return 'ok';
  return isOnAssignment(state, person) ? (answer ?? 'silent') : 'left';
}

/** Everybody who was asked, by how they stand now. */
export function byStanding(state: IncidentState, call: RollCall): ByStanding {
  const groups: Record<Standing, string[]> = { ok: [], help: [], silent: [], left: [] };
  for (const person of call.people) groups[standingOf(state, call, person)].push(person);
  return groups;
}

/** Whether nobody is silent and nobody needs help. */
export function isComplete({ silent, help }: ByStanding): boolean {
  return silent.length === 0 && help.length === 0;
}

/** Everybody whom a roll call asks now: who is active and does more than look on. */
export function onAssignment(state: IncidentState): readonly string[] {
  return Object.keys(state.participants).filter((id) => isOnAssignment(state, id));
}

function isOnAssignment(state: IncidentState, id: string): boolean {
  const person = participantOf(state, id);
  if (person === undefined || person.attendance !== 'active') return false;
  return person.role !== 'observer' || state.command.commander === id;
}
