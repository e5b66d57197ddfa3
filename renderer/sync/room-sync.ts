import { refusal } from '#shared/errors/refusal.ts';
import type { Asker } from '#shared/incident/actor.ts';
import type { CommandInput, CommandType } from '#shared/incident/commands.ts';
import type { NoteFacts } from '#shared/incident/decision.ts';
import type { IncidentEvent } from '#shared/incident/event.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import type { CommandAck } from '#shared/protocol/command.ts';
import { toInstant } from '#shared/time/instant.ts';
import { incidentTime } from '#shared/time/simulation.ts';
import { startCommandQueue } from './command-queue.ts';
import { startLogFollower } from './log-follower.ts';
import type { Conflict, Outbox, PendingCommand } from './outbox.ts';
import { decideOn, type Expectation, rebase } from './rebase.ts';
import { pageTimers, type Timers } from './timers.ts';
import type { Connection, Wire } from './wire.ts';

/** What is known of a room at one moment. */
export interface RoomKnown {
  readonly confirmed: IncidentState;
  /** `confirmed` with the author's pending commands on top (SYNC-5). */
  readonly expectation: Expectation;
  readonly connection: Connection;
  readonly outbox: readonly PendingCommand[];
  readonly conflicts: readonly Conflict[];
  readonly present: Readonly<Record<string, number>>;
}

export interface RoomSyncDeps {
  readonly wire: Wire;
  readonly incident: string;
  readonly asker: Asker;
  readonly outbox: Outbox;
  readonly commandId: () => string;
  /** Who wrote a note, as far as the log is loaded. */
  readonly note: (id: string) => NoteFacts | undefined;
  /** Events that the server confirmed, in order; each once, except after `restarted`. */
  readonly logged: (events: readonly IncidentEvent[]) => void;
  /** What was loaded of the log is void; it goes on after `seq`. */
  readonly restarted: (seq: number) => void;
  /** Something in `known()` has changed. */
  readonly changed: () => void;
  /** Takes an error that nobody waits for; the room goes on. */
  readonly report: (error: unknown) => void;
  /** The page's own where nothing is said. */
  readonly timers?: Timers;
}

/** One room, kept the same as the server's (SYNC-1 to SYNC-5). */
export interface RoomSync {
  known(): RoomKnown;
  give<T extends CommandType>(type: T, data: CommandInput<T>): Promise<CommandAck>;
  sendHeld(id: string): void;
  withdraw(id: string): void;
  dismissConflict(id: string): void;
  stop(): void;
}

export function startRoomSync(deps: RoomSyncDeps): RoomSync {
  const { wire, incident, asker, outbox, changed, timers = pageTimers } = deps;
  const author = { asker, note: deps.note };
  let conflicts: readonly Conflict[] = [];
  let present: Readonly<Record<string, number>> = {};
  let expectation: Expectation | undefined;

  function expected(): Expectation {
    expectation ??= rebase(log.confirmed(), outbox.list(), author);
    return expectation;
  }
  function moved() {
    expectation = undefined;
    changed();
  }

  const queue = startCommandQueue({
    wire,
    incident,
    outbox,
    head: () => log.confirmed().seq,
    received: (events) => log.receive(events),
    refused: ({ id, type, data, givenAt }, error) => {
      conflicts = [...conflicts, { id, type, data, givenAt, error }];
    },
    changed: moved,
    report: deps.report,
    timers,
  });
  const log = startLogFollower({
    wire,
    incident,
    logged: (events) => {
      queue.confirm(events);
      deps.logged(events);
    },
    restarted: deps.restarted,
    moved,
    report: deps.report,
    live: queue.open,
    lost: queue.pause,
    presence: (screens) => {
      present = screens;
      changed();
    },
    timers,
  });

  return {
    known: () => ({
      confirmed: log.confirmed(),
      expectation: expected(),
      connection: log.connection(),
      outbox: outbox.list(),
      conflicts,
      present,
    }),
    give: (type, data) => {
      const { simulation } = log.confirmed();
      const givenAt = incidentTime(simulation, toInstant(wire.serverNow()));
      const held = type === 'broadcast.send' && log.connection().status !== 'live';
      // The type and its data are of one entry of the union, as the signature says.
      const command = { id: deps.commandId(), type, data, givenAt, held, sent: false } as PendingCommand;
      if (log.connection().status === 'ended') {
        return Promise.resolve({ ok: false, error: log.connection().error ?? refusal('session_revoked') });
      }
      // Before the room has been joined there is nothing to decide on: the server answers.
      if (log.confirmed().incident !== null) {
        const decision = decideOn(expected(), command, author);
        if (!decision.ok) return Promise.resolve({ ok: false, error: decision.error });
      }
      return queue.give(command);
    },
    sendHeld: queue.sendHeld,
    withdraw: queue.withdraw,
    dismissConflict: (id) => {
      conflicts = conflicts.filter((conflict) => conflict.id !== id);
      changed();
    },
    stop: () => {
      log.stop();
      queue.stop();
    },
  };
}
