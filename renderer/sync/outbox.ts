import type { CommandInput, CommandType } from '#shared/incident/commands.ts';
import type { WireError } from '#shared/protocol/error.ts';
import type { Instant } from '#shared/time/instant.ts';

/** A command as its author gave it. */
export type GivenCommand<T extends CommandType = CommandType> = {
  [Type in T]: {
    /** Drawn once; the same through every retry (SYNC-1). */
    readonly id: string;
    readonly type: Type;
    readonly data: CommandInput<Type>;
    /** Incident time. */
    readonly givenAt: Instant;
    /** Attempted at least once: whether it was carried out is the server's to say, and it cannot be taken back. */
    readonly sent: boolean;
  };
}[T];

/** A command as the outbox keeps it, until the server has carried it out or its author has acknowledged the refusal. */
export type KeptCommand<T extends CommandType = CommandType> = GivenCommand<T> & {
  /** Why the server refused it; null while it has not answered. */
  readonly refused: WireError | null;
};

/** A command that its author gave and the server has not answered. */
export type PendingCommand<T extends CommandType = CommandType> = GivenCommand<T> & {
  /** Waits for a human: what reaches people outside is never sent by itself on return (SYNC-4). */
  readonly held: boolean;
};

/** A command that was refused after it had been shown as done (SYNC-4, SYNC-5). */
export interface Conflict {
  readonly id: string;
  readonly type: CommandType;
  readonly data: GivenCommand['data'];
  readonly givenAt: Instant;
  readonly error: WireError;
}

/**
 * Why commands are held in this window's memory alone. `full`: no room on this device. `slow`: a write does not
 * end. `blocked`: another window holds an older form of the storage. `outdated`: another window has a newer one.
 */
export type KeepingProblem = 'unavailable' | 'full' | 'slow' | 'blocked' | 'outdated';

/** Where commands are kept, in the order in which they were given. */
export interface Outbox {
  list(): readonly KeptCommand[];
  put(command: KeptCommand): void;
  /** Replaces the command of the same id, in its place; nothing where there is none. */
  replace(command: KeptCommand): void;
  remove(id: string): void;
  /**
   * Asks for the right to send, which one window at a time has, for a few seconds: to be asked for before every
   * sending. When it is given, `list` has what all windows kept before.
   */
  claim(): Promise<boolean>;
  /** Gives the right back. */
  release(): void;
  /** Null where everything given is on the disk, or will be in a moment. */
  problem(): KeepingProblem | null;
  /** Told of every change that did not come from this window's own verbs. Returns how to stop. */
  watch(listener: () => void): () => void;
  stop(): void;
}

/** An outbox that lives as long as the window. */
export function memoryOutbox(): Outbox {
  let commands: readonly KeptCommand[] = [];
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
    claim: () => Promise.resolve(true),
    release: () => undefined,
    problem: () => null,
    watch: () => () => undefined,
    stop: () => undefined,
  };
}
