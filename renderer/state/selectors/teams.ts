import { participantOf } from '#shared/incident/participants/lookup.ts';
import type { Participant } from '#shared/incident/participants/participant.ts';
import { isActive } from '#shared/incident/phases.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import { leadOf } from '#shared/incident/teams/lookup.ts';
import { commanderSpan, directReports, type Span } from '#shared/incident/teams/span.ts';
import type { Team } from '#shared/incident/teams/team.ts';
import type { RoomView } from '../room-store.ts';
import { memoised } from './memoised.ts';

const inOrder = memoised((teams: IncidentState['teams']): readonly Team[] =>
  Object.values(teams).sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1)),
);

/** All teams, by name. */
export function teamsByName({ state }: RoomView): readonly Team[] {
  return inOrder(state.teams);
}

const spanOf = memoised(commanderSpan);

/** The commander's span of control; null while nobody commands, or the trouble is over. */
export function commandSpan({ state }: RoomView): Span | null {
  return state.command.commander === null || !isActive(state.phase) ? null : spanOf(state);
}

/** Who reports to the commander directly. */
export const reportsOf = memoised(directReports);

/** The lead whom the reader reports to; undefined where that is the commander alone. */
export function myLead({ state, me }: RoomView): Participant | undefined {
  return leadOf(state, me);
}

/** The team that the reader leads. */
export function myTeam({ state, me }: RoomView): Team | undefined {
  return participantOf(state, me) === undefined
    ? undefined
    : inOrder(state.teams).find(({ lead }) => lead === me);
}
