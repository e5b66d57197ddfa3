import { problemOf } from '#shared/errors/problem.ts';
import { refusal } from '#shared/errors/refusal.ts';
import type { CommandSchemas, CommandType } from '#shared/incident/commands.ts';
import type { WireError } from '#shared/protocol/error.ts';

/** What is wrong with a command's data in itself, whatever the state; null where nothing is known to be. */
export type CommandCheck = (type: CommandType, data: unknown) => WireError | null;

/** The check that the server makes, by the same schemas. */
export function checkBy(schemas: CommandSchemas): CommandCheck {
  return (type, data) => {
    const parsed = schemas[type].safeParse(data);
    return parsed.success ? null : refusal('invalid', { problem: problemOf(parsed.error) });
  };
}

/**
 * The check for a page: the schemas come after the first paint, since the library below them is large. Until they
 * are here everything passes, and the server checks it in any case.
 */
export function loadCommandCheck(report: (error: unknown) => void): CommandCheck {
  let check: CommandCheck = () => null;
  void load().then((loaded) => {
    check = loaded;
  }, report);
  return (type, data) => check(type, data);
}

async function load(): Promise<CommandCheck> {
  const { config } = await import('zod');
  // Before any schema is made: the page's content policy forbids compiled ones.
  config({ jitless: true });
  const { commandSchemas } = await import('#shared/incident/commands.ts');
  return checkBy(commandSchemas);
}
