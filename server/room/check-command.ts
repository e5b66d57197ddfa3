import { problemOf } from '#shared/errors/problem.ts';
import { type Refusal, refusal } from '#shared/errors/refusal.ts';
import { type Command, commandSchemas, isCommandType } from '#shared/incident/commands.ts';

export type Checked =
  | { readonly ok: true; readonly command: Command }
  | { readonly ok: false; readonly error: Refusal };

/** A command whose type is known and whose data passes its schema. */
export function checkCommand(type: string, data: unknown): Checked {
  if (!isCommandType(type)) return { ok: false, error: refusal('unknown_command', { type }) };
  const parsed = commandSchemas[type].safeParse(data);
  if (!parsed.success) return { ok: false, error: refusal('invalid', { problem: problemOf(parsed.error) }) };
  // The two are of one entry of the table; TypeScript cannot follow that through the union.
  return { ok: true, command: { type, data: parsed.data } as Command };
}
