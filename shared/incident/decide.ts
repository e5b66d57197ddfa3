import { decideAttachments } from './attachments/decide.ts';
import { authorise } from './authorise.ts';
import { decideBroadcasts } from './broadcasts/decide.ts';
import { decideClocks } from './clocks/decide.ts';
import { decideCommand } from './command/decide.ts';
import type { Command, CommandSchemas } from './commands.ts';
import { decideContacts } from './contacts/decide.ts';
import type { ActingContext, Context, Deciders, Decision } from './decision.ts';
import { decideDecisions } from './decisions/decide.ts';
import { decideEntries } from './entries/decide.ts';

import { decideLifecycle } from './lifecycle/decide.ts';
import { decideLinks } from './links/decide.ts';
import { decideLog } from './log/decide.ts';
import { decideLogistics } from './logistics/decide.ts';
import { decideNotes } from './notes/decide.ts';
import { decideParticipants } from './participants/decide.ts';
import { decideReminders } from './reminders/decide.ts';
import { decideRest } from './rest/decide.ts';
import { decideRisks } from './risks/decide.ts';
import { decideRollCalls } from './rollcalls/decide.ts';
import { decideSeverityAid } from './severity-aid/decide.ts';
import { decideShifts } from './shifts/decide.ts';
import { decideSignals } from './signals/decide.ts';
import type { IncidentState } from './state.ts';
import { decideStatus } from './status/decide.ts';
import { decideTasks } from './tasks/decide.ts';
import { decideTeams } from './teams/decide.ts';

const deciders: Deciders<CommandSchemas> = {
  ...decideLifecycle,
  ...decideParticipants,
  ...decideCommand,
  ...decideTeams,
  ...decideTasks,
  ...decideNotes,
  ...decideEntries,
  ...decideAttachments,
  ...decideBroadcasts,
  ...decideStatus,
  ...decideRest,
  ...decideShifts,
  ...decideLogistics,
  ...decideRisks,
  ...decideDecisions,
  ...decideRollCalls,
  ...decideSignals,
  ...decideReminders,
  ...decideLinks,
  ...decideContacts,
  ...decideSeverityAid,
  ...decideClocks,
  ...decideLog,
};

/**
 * What a command does to an incident: the events that happen, or a refusal of the catalogue. Pure: the same on the
 * author's screen (optimistically) and on the server (finally). The command's data has passed its schema.
 */
export function decide(state: IncidentState, command: Command, context: Context): Decision {
  const authority = authorise(state, command.type, context.asker);
  if (!authority.ok) return authority;
  // The two types are of one entry of the table; TypeScript cannot follow that through the union.
  const decider = deciders[command.type] as (
    state: IncidentState,
    data: Command['data'],
    context: ActingContext,
  ) => Decision;
  return decider(state, command.data, { ...context, role: authority.role });
}
