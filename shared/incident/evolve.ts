import type { Instant } from '#shared/time/instant.ts';
import { evolveAttachments } from './attachments/evolve.ts';
import { evolveBroadcasts } from './broadcasts/evolve.ts';
import { evolveClocks } from './clocks/evolve.ts';
import { evolveCommand } from './command/evolve.ts';
import { withoutLapsedOffer } from './command/offer.ts';
import { evolveContacts } from './contacts/evolve.ts';
import { evolveDecisions } from './decisions/evolve.ts';
import { evolveEntries } from './entries/evolve.ts';
import type { EventData, IncidentEvent } from './event.ts';
import type { Evolvers } from './evolver.ts';
import { evolveLifecycle } from './lifecycle/evolve.ts';
import { evolveLinks } from './links/evolve.ts';
import { evolveLog } from './log/evolve.ts';
import { evolveLogistics } from './logistics/evolve.ts';
import { evolveNotes } from './notes/evolve.ts';
import { evolveParticipants } from './participants/evolve.ts';
import { evolveReminders } from './reminders/evolve.ts';
import { evolveRest } from './rest/evolve.ts';
import { evolveRisks } from './risks/evolve.ts';
import { evolveRollCalls } from './rollcalls/evolve.ts';
import { evolveSeverityAid } from './severity-aid/evolve.ts';
import { evolveShifts } from './shifts/evolve.ts';
import { withShiftsSettled } from './shifts/settled.ts';
import { evolveSignals } from './signals/evolve.ts';
import { type IncidentState, initialState } from './state.ts';
import { evolveStatus } from './status/evolve.ts';
import { evolveTasks } from './tasks/evolve.ts';
import { evolveTeams } from './teams/evolve.ts';
import { withTeamsSettled } from './teams/settled.ts';
import { upcast } from './upcast.ts';

const evolvers: Evolvers<EventData> = {
  ...evolveLifecycle,
  ...evolveParticipants,
  ...evolveCommand,
  ...evolveTeams,
  ...evolveTasks,
  ...evolveNotes,
  ...evolveEntries,
  ...evolveAttachments,
  ...evolveBroadcasts,
  ...evolveStatus,
  ...evolveRest,
  ...evolveShifts,
  ...evolveLogistics,
  ...evolveRisks,
  ...evolveDecisions,
  ...evolveRollCalls,
  ...evolveSignals,
  ...evolveReminders,
  ...evolveLinks,
  ...evolveContacts,
  ...evolveSeverityAid,
  ...evolveClocks,
  ...evolveLog,
};

/** The state after one more event. An unknown event moves only `seq` (LOG-6). */
export function evolve(state: IncidentState, event: IncidentEvent): IncidentState {
  const current = upcast(event);
  const step = stepOf(current.type);
  const next = step === undefined ? state : step(state, current.data, current);
  return { ...withoutLapsedOffer(settled(state, next, event.at)), seq: event.seq };
}

/** Teams and shifts brought up to date with who is here. */
function settled(before: IncidentState, after: IncidentState, at: Instant): IncidentState {
  return withShiftsSettled(before, withTeamsSettled(before, after, at), at);
}

/** The fold of events over a state: the empty one, or a snapshot's (LOG-4). */
export function fold(events: Iterable<IncidentEvent>, from: IncidentState = initialState()): IncidentState {
  let state = from;
  for (const event of events) state = evolve(state, event);
  return state;
}

/** Whether this version knows what an event of this type means. */
export function isKnownEvent(type: string): type is keyof EventData {
  return Object.hasOwn(evolvers, type);
}

function stepOf(type: string) {
  // The data is of the event's own type; TypeScript cannot follow that through the table.
  return isKnownEvent(type)
    ? (evolvers[type] as (state: IncidentState, data: unknown, event: IncidentEvent) => IncidentState)
    : undefined;
}
