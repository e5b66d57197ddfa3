import type { ZodError } from 'zod';
import { type Refusal, refusal } from '#shared/errors/refusal.ts';
import { type Command, commandSchemas, isCommandType } from '#shared/incident/commands.ts';

const PROBLEM_LENGTH = 200;

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

/** The first problem in a few words, with the field that it is about. */
function problemOf(error: ZodError): string {
  const [issue] = error.issues;
  const path = ['data', ...(issue?.path ?? [])].join('.');
  return `${path}: ${issue?.message ?? error.message}`.slice(0, PROBLEM_LENGTH);
}
