import type { KeptCommand } from './outbox.ts';

/** What is to be done to one command in the storage. */
export type Change =
  | { readonly do: 'add' | 'replace'; readonly command: KeptCommand }
  | { readonly do: 'remove' };

/** Changes by the command's id, in the order in which the commands were given. */
export type Changes = ReadonlyMap<string, Change>;

/** A command with its place in the order of all windows. */
export interface Placed {
  readonly n: number;
  readonly command: KeptCommand;
}

/** Two changes after each other as one. What was added and removed again needs none. */
export function withChange(changes: Changes, id: string, change: Change): Changes {
  const after = new Map(changes);
  const before = changes.get(id);
  if (before?.do === 'add' && change.do === 'remove') after.delete(id);
  else if (before?.do === 'add' && change.do === 'replace') after.set(id, { ...change, do: 'add' });
  else after.set(id, change);
  return after;
}

/** `first`, then `then`. */
export function joined(first: Changes, then: Changes): Changes {
  let all = first;
  for (const [id, change] of then) all = withChange(all, id, change);
  return all;
}

/** The commands as they stand with changes that are not in the storage yet; what is new comes last. */
export function changed(commands: readonly KeptCommand[], changes: Changes): readonly KeptCommand[] {
  if (changes.size === 0) return commands;
  const after = new Map(commands.map((command) => [command.id, command]));
  for (const [id, change] of changes) {
    if (change.do === 'remove') after.delete(id);
    else if (change.do === 'add' || after.has(id)) after.set(id, change.command);
  }
  return [...after.values()];
}
