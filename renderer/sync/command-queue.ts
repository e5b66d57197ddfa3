import { refusal } from '#shared/errors/refusal.ts';
import { reachesOutside } from '#shared/incident/broadcasts/outside.ts';
import type { IncidentEvent } from '#shared/incident/event.ts';
import type { CommandAck } from '#shared/protocol/command.ts';
import type { WireError } from '#shared/protocol/error.ts';
import type { KeptCommand, Outbox, PendingCommand } from './outbox.ts';
import { patience } from './patience.ts';
import type { Timers } from './timers.ts';
import { type Wire, WireLost } from './wire.ts';

/** After an answer that failed to come, the same command is sent again. */
const AGAIN_MS = 1_000;
/** While another window sends, it is asked this often whether it is done. */
const RIGHT_MS = 500;

export interface CommandQueueDeps {
  readonly wire: Wire;
  readonly incident: string;
  readonly outbox: Outbox;
  /** The last seq that is applied. */
  readonly head: () => number;
  /** Events that an answer brought. */
  readonly received: (events: readonly IncidentEvent[]) => void;
  /** What is pending, or what it waits for, is another. */
  readonly changed: () => void;
  readonly report: (error: unknown) => void;
  readonly timers: Timers;
}

/**
 * Sends the outbox in its order, one command at a time, each until it is answered (SYNC-1, SYNC-4). One at a time,
 * because a command often builds on the one before, and a retry must not overtake.
 */
export interface CommandQueue {
  pending(): readonly PendingCommand[];
  /** Why nothing goes out although the line is open: what the server said; null where it does. */
  waitsFor(): WireError | null;
  give(command: KeptCommand): Promise<CommandAck>;
  /** These events are in the log: whatever command made them is answered. */
  confirm(events: readonly IncidentEvent[]): void;
  /** The room is joined and caught up. */
  open(): void;
  pause(): void;
  sendHeld(id: string): void;
  withdraw(id: string): void;
  stop(): void;
}

export function startCommandQueue(deps: CommandQueueDeps): CommandQueue {
  const { wire, incident, outbox, changed, timers } = deps;
  const waiting = new Map<string, (answer: CommandAck) => void>();
  let isOpen = false;
  /** The attempt that is under way; another object each time. */
  let sending: object | null = null;
  /** Carried out, and shown as expected until its events arrive in their place. */
  const done = new Set<string>();
  /**
   * What reaches people outside and may go: said in this window, on this line. It is written nowhere, so that
   * neither a later life of the window nor another one takes it for said.
   */
  let cleared: ReadonlySet<string> = new Set();
  let shown: { list: readonly KeptCommand[]; cleared: object; pending: readonly PendingCommand[] } | null =
    null;
  const views = new WeakMap<KeptCommand, PendingCommand>();
  let waitsFor: WireError | null = null;
  const patient = patience();
  let again: (() => void) | undefined;

  function pending(): readonly PendingCommand[] {
    const list = outbox.list();
    if (shown === null || shown.list !== list || shown.cleared !== cleared) {
      shown = { list, cleared, pending: list.filter(({ refused }) => refused === null).map(view) };
    }
    return shown.pending;
  }
  /** The same object as long as the command is the same. */
  function view(command: KeptCommand): PendingCommand {
    const held = isHeld(command);
    const known = views.get(command);
    if (known?.held === held) return known;
    const made = { ...command, held };
    views.set(command, made);
    return made;
  }
  /** What may have been carried out already is held only once the log has been read that can tell. */
  function isHeld({ id, type, sent }: KeptCommand): boolean {
    return reachesOutside(type) && !cleared.has(id) && (isOpen || !sent);
  }
  function found(id: string): KeptCommand | undefined {
    return outbox.list().find((command) => command.id === id && command.refused === null);
  }
  function settle(id: string, answer: CommandAck) {
    outbox.remove(id);
    done.delete(id);
    answered(id, answer);
  }
  function answered(id: string, answer: CommandAck) {
    waiting.get(id)?.(answer);
    waiting.delete(id);
  }
  function firstToSend(): KeptCommand | undefined {
    return outbox
      .list()
      .find((command) => command.refused === null && !isHeld(command) && !done.has(command.id));
  }
  function become(error: WireError | null) {
    if (waitsFor === error) return;
    waitsFor = error;
    changed();
  }

  function next() {
    if (!isOpen || sending !== null) return;
    if (firstToSend() === undefined) return outbox.release();
    const attempt = {};
    sending = attempt;
    void advance(attempt)
      .catch((error: unknown) => {
        deps.report(error);
        return AGAIN_MS;
      })
      .then((pause) => {
        if (sending !== attempt) return;
        if (pause === 0) goOn();
        else again = timers.after(pause, goOn);
      });
  }
  /** Ends an attempt, or the wait after it. */
  function goOn() {
    again?.();
    again = undefined;
    sending = null;
    next();
  }

  /** Sends the first that may go, once; answers how long to wait before going on. */
  async function advance(attempt: object): Promise<number> {
    if (!(await outbox.claim())) return RIGHT_MS;
    // Meanwhile the line may have gone, or another window's commands may have come to light.
    const command = sending === attempt ? firstToSend() : undefined;
    if (command === undefined) return 0;
    const { id, type, data } = command;
    if (!command.sent) outbox.replace({ ...command, sent: true } as KeptCommand);
    let answer: CommandAck;
    try {
      answer = await wire.ask('command', { id, incident, type, data });
    } catch (error) {
      if (error instanceof WireLost) return AGAIN_MS;
      throw error;
    }
    return take(id, answer);
  }

  function take(id: string, answer: CommandAck): number {
    const command = found(id);
    if (command === undefined) {
      // Its events came before the answer, or the answer a second time.
    } else if (answer.ok) {
      deps.received(answer.events);
      if (answer.events.length === 0 || answer.seq <= deps.head()) settle(id, answer);
      else {
        done.add(id);
        answered(id, answer);
      }
    } else {
      const wait = patient.after(id, answer.error);
      if (wait > 0) {
        if (answer.error.code !== 'rate_limited') become(answer.error);
        return wait;
      }
      // It stays, with its reason, until its author has seen it.
      outbox.replace({ ...command, refused: answer.error });
      answered(id, answer);
    }
    waitsFor = null;
    changed();
    return 0;
  }

  /** Another window has answered for what was given here. */
  function hear() {
    for (const { id, refused } of outbox.list())
      if (refused !== null) answered(id, { ok: false, error: refused });
    changed();
    next();
  }
  const stopWatching = outbox.watch(hear);

  return {
    pending,
    waitsFor: () => waitsFor,
    give: (command) => {
      if (isOpen && reachesOutside(command.type)) cleared = new Set([...cleared, command.id]);
      outbox.put(command);
      const answered = new Promise<CommandAck>((settled) => waiting.set(command.id, settled));
      changed();
      next();
      return answered;
    },
    confirm: (events) => {
      const made = new Map<string, IncidentEvent[]>();
      for (const event of events) made.set(event.command, [...(made.get(event.command) ?? []), event]);
      for (const id of [...waiting.keys(), ...outbox.list().map((command) => command.id)]) {
        const own = made.get(id);
        const last = own?.at(-1);
        if (own !== undefined && last !== undefined)
          settle(id, { ok: true, seq: last.seq, events: own.map((event) => ({ ...event })) });
      }
    },
    open: () => {
      isOpen = true;
      // A snapshot may have brought what they made: asking again tells.
      done.clear();
      // What was under way and is not in the log now was not sent: it waits for a human.
      cleared = new Set(cleared);
      changed();
      if (again === undefined) next();
      else goOn();
    },
    pause: () => {
      isOpen = false;
      sending = null;
      again?.();
      again = undefined;
      // What was answered with yes is on the record, and asked for again under its id when we are back.
      cleared = new Set(done);
      waitsFor = null;
      outbox.release();
      changed();
    },
    sendHeld: (id) => {
      if (found(id) === undefined) return;
      cleared = new Set([...cleared, id]);
      changed();
      next();
    },
    withdraw: (id) => {
      const command = found(id);
      // One that was sent may have been carried out already: only its answer can tell.
      if (command === undefined || (command.sent && !isHeld(command))) return;
      settle(id, { ok: false, error: refusal('withdrawn') });
      changed();
    },
    stop: () => {
      isOpen = false;
      again?.();
      stopWatching();
      outbox.stop();
      for (const answer of waiting.values()) answer({ ok: false, error: refusal('server_unreachable') });
      waiting.clear();
    },
  };
}
