import type { CommandInput, CommandType } from '#shared/incident/commands.ts';
import type { WireError } from '#shared/protocol/error.ts';
import type { Instant } from '#shared/time/instant.ts';

/** A command that its author gave and the server has not answered. */
export type PendingCommand<T extends CommandType = CommandType> = {
  [Type in T]: {
    /** Drawn once; the same through every retry (SYNC-1). */
    readonly id: string;
    readonly type: Type;
    readonly data: CommandInput<Type>;
    /** Incident time. */
    readonly givenAt: Instant;
    /** Waits for a human: a broadcast is never sent by itself on return (SYNC-4). */
    readonly held: boolean;
    /** Attempted at least once: whether it was carried out is the server's to say, and it cannot be taken back. */
    readonly sent: boolean;
  };
}[T];

/** A command that was refused after it had been shown as done (SYNC-4, SYNC-5). */
export interface Conflict {
  readonly id: string;
  readonly type: CommandType;
  readonly data: PendingCommand['data'];
  readonly givenAt: Instant;
  readonly error: WireError;
}

/** Where pending commands are kept, in the order in which they were given. */
export interface Outbox {
  list(): readonly PendingCommand[];
  put(command: PendingCommand): void;
  /** Replaces the command of the same id, in its place. */
  replace(command: PendingCommand): void;
  remove(id: string): void;
}

/** An outbox that lives as long as the window. */
export function memoryOutbox(): Outbox {
  let commands: readonly PendingCommand[] = [];
  return {
    list: () => commands,
    put: (command) => {
      commands = [...commands, command];
    },
    replace: (command) => {
      commands = commands.map((kept) => (kept.id === command.id ? command : kept));
    },
    remove: (id) => {
      commands = commands.filter((kept) => kept.id !== id);
    },
  };
}
