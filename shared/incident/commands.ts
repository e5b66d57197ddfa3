import type { z } from 'zod';
import { attachmentCommands } from './attachments/commands.ts';
import { broadcastCommands } from './broadcasts/commands.ts';
import { clockCommands } from './clocks/commands.ts';
import { commandCommands } from './command/commands.ts';
import { contactCommands } from './contacts/commands.ts';
import { decisionCommands } from './decisions/commands.ts';
import { entryCommands } from './entries/commands.ts';

import { lifecycleCommands } from './lifecycle/commands.ts';
import { linkCommands } from './links/commands.ts';
import { logCommands } from './log/commands.ts';
import { logisticsCommands } from './logistics/commands.ts';
import { noteCommands } from './notes/commands.ts';
import { participantCommands } from './participants/commands.ts';
import { reminderCommands } from './reminders/commands.ts';
import { restCommands } from './rest/commands.ts';
import { riskCommands } from './risks/commands.ts';
import { rollCallCommands } from './rollcalls/commands.ts';
import { severityAidCommands } from './severity-aid/commands.ts';
import { shiftCommands } from './shifts/commands.ts';
import { signalCommands } from './signals/commands.ts';
import { statusCommands } from './status/commands.ts';
import { taskCommands } from './tasks/commands.ts';
import { teamCommands } from './teams/commands.ts';

/** The schema of every command's data. What is not here is unknown. */
export const commandSchemas = {
  ...lifecycleCommands,
  ...participantCommands,
  ...commandCommands,
  ...teamCommands,
  ...taskCommands,
  ...noteCommands,
  ...entryCommands,
  ...attachmentCommands,
  ...broadcastCommands,
  ...statusCommands,
  ...restCommands,
  ...shiftCommands,
  ...logisticsCommands,
  ...riskCommands,
  ...decisionCommands,
  ...rollCallCommands,
  ...signalCommands,
  ...reminderCommands,
  ...linkCommands,
  ...contactCommands,
  ...severityAidCommands,
  ...clockCommands,
  ...logCommands,
};

export type CommandSchemas = typeof commandSchemas;

export type CommandType = keyof CommandSchemas;

/** A command whose data has been checked against its schema. */
export type Command = {
  [Type in CommandType]: { readonly type: Type; readonly data: z.output<CommandSchemas[Type]> };
}[CommandType];

/** Data as a client writes it, before the schema has normalised it. */
export type CommandInput<Type extends CommandType> = z.input<CommandSchemas[Type]>;

/** Whether a type is one of this version's commands. */
export function isCommandType(type: string): type is CommandType {
  return Object.hasOwn(commandSchemas, type);
}
