import { refusal } from '#shared/errors/refusal.ts';
import type { Asker } from '#shared/incident/actor.ts';
import type { CommandInput, CommandType } from '#shared/incident/commands.ts';
import type { NoteFacts } from '#shared/incident/decision.ts';
import type { IncidentEvent } from '#shared/incident/event.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import type { CommandAck } from '#shared/protocol/command.ts';
import type { WireError } from '#shared/protocol/error.ts';
import { type Instant, toInstant } from '#shared/time/instant.ts';
import { incidentTime } from '#shared/time/simulation.ts';
import { startCommandQueue } from './command-queue.ts';
import { startLogFollower } from './log-follower.ts';
import type { Conflict, KeepingProblem, KeptCommand, Outbox, PendingCommand } from './outbox.ts';
import { createRebase, decideOn, type Expectation } from './rebase.ts';
import { pageTimers, type Timers } from './timers.ts';
import { type Connection, NO_TROUBLE, type Wire } from './wire.ts';

/** What is known of a room at one moment. */
export interface RoomKnown {
  readonly confirmed: IncidentState;
  /** `confirmed` with the author's pending commands on top (SYNC-5). */
  readonly expectation: Expectation;
  readonly connection: Connection;
  readonly outbox: readonly PendingCommand[];
  /** Why none of it goes out although the line is open; null where it does. */
  readonly waitsFor: WireError | null;
  /** Why it is kept by this window alone; null where it is on the disk. */
  readonly unkept: KeepingProblem | null;
  readonly conflicts: readonly Conflict[];
  readonly present: Readonly<Record<string, number>>;
  /** Since when the server cannot write its record; null where it can. */
  readonly storageFailingSince: Instant | null;
  /** Since when it is known that the server's record has a fault; null where none is. */
  readonly storageDamagedSince: Instant | null;
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
  /** What was loaded of the log is void; it goes on after this state. */
  readonly restarted: (state: IncidentState) => void;
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
  const rebase = createRebase(author);
  const conflictsIn = createConflicts();
  let present: Readonly<Record<string, number>> = {};
  let record = NO_TROUBLE;

  function expected(): Expectation {
    return rebase(log.confirmed(), queue.pending());
  }

  const queue = startCommandQueue({
    wire,
    incident,
    outbox,
    head: () => log.confirmed().seq,
    received: (events) => log.receive(events),
    changed,
    report: deps.report,
    timers,
  });
  const log = startLogFollower({
    wire,
    incident,
    logged: (events) => {
      queue.confirm(events);
      deps.logged(events);
      // An owner who is removed keeps the line: the server passes nothing on any more, and has to be asked.
      if (events.some(isRemovalOf(asker))) log.rejoin();
    },
    restarted: deps.restarted,
    moved: changed,
    report: deps.report,
    live: queue.open,
    lost: queue.pause,
    presence: (screens) => {
      present = screens;
      changed();
    },
    storage: (trouble) => {
      record = trouble;
      changed();
    },
    timers,
  });

  return {
    known: () => ({
      confirmed: log.confirmed(),
      expectation: expected(),
      connection: log.connection(),
      outbox: queue.pending(),
      waitsFor: queue.waitsFor(),
      unkept: outbox.problem(),
      conflicts: conflictsIn(outbox.list()),
      present,
      storageFailingSince: record.failingSince,
      storageDamagedSince: record.damagedSince,
    }),
    give: (type, data) => {
      const { simulation } = log.confirmed();
      const givenAt = incidentTime(simulation, toInstant(wire.serverNow()));
      // The type and its data are of one entry of the union, as the signature says.
      const command = {
        id: deps.commandId(),
        type,
        data,
        givenAt,
        sent: false,
        refused: null,
      } as KeptCommand;
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
      if (!outbox.list().some((command) => command.id === id && command.refused !== null)) return;
      outbox.remove(id);
      changed();
    },
    stop: () => {
      log.stop();
      queue.stop();
    },
  };
}

/** What was refused among the commands of an outbox; the same list as long as the outbox's is. */
function createConflicts() {
  let of: readonly KeptCommand[] = [];
  let conflicts: readonly Conflict[] = [];
  return (list: readonly KeptCommand[]): readonly Conflict[] => {
    if (of === list) return conflicts;
    of = list;
    const refused = list.filter(({ refused }) => refused !== null);
    const isSame =
      refused.length === conflicts.length && refused.every(({ id }, at) => conflicts[at]?.id === id);
    if (!isSame) conflicts = list.flatMap(conflictIn);
    return conflicts;
  };
}

function conflictIn({ id, type, data, givenAt, refused }: KeptCommand): readonly Conflict[] {
  return refused === null ? [] : [{ id, type, data, givenAt, error: refused }];
}

function isRemovalOf({ id }: Asker): (event: IncidentEvent) => boolean {
  return ({ type, data }) =>
    type === 'participant.removed' && (data as { readonly participant?: unknown }).participant === id;
}
