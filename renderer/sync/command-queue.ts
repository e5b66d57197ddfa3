import { refusal } from '#shared/errors/refusal.ts';
import type { IncidentEvent } from '#shared/incident/event.ts';
import type { CommandAck } from '#shared/protocol/command.ts';
import type { WireError } from '#shared/protocol/error.ts';
import type { Outbox, PendingCommand } from './outbox.ts';
import type { Timers } from './timers.ts';
import { type Wire, WireLost } from './wire.ts';

/** After an answer that failed to come, the same command is sent again. */
const AGAIN_MS = 1_000;

export interface CommandQueueDeps {
  readonly wire: Wire;
  readonly incident: string;
  readonly outbox: Outbox;
  /** The last seq that is applied. */
  readonly head: () => number;
  /** Events that an answer brought. */
  readonly received: (events: readonly IncidentEvent[]) => void;
  readonly refused: (command: PendingCommand, error: WireError) => void;
  /** What the outbox holds is another set of commands. */
  readonly changed: () => void;
  readonly report: (error: unknown) => void;
  readonly timers: Timers;
}

/**
 * Sends the outbox in its order, one command at a time, each until it is answered (SYNC-1, SYNC-4). One at a time,
 * because a command often builds on the one before, and a retry must not overtake.
 */
export interface CommandQueue {
  give(command: PendingCommand): Promise<CommandAck>;
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
  /** The command that is on its way; another object for each attempt. */
  let sending: { readonly id: string } | null = null;
  /** Carried out, and shown as expected until its events arrive in their place. */
  const done = new Set<string>();
  let again: (() => void) | undefined;

  function settle(id: string, answer: CommandAck) {
    outbox.remove(id);
    done.delete(id);
    answered(id, answer);
  }
  function answered(id: string, answer: CommandAck) {
    waiting.get(id)?.(answer);
    waiting.delete(id);
  }
  function isPending(id: string): boolean {
    return outbox.list().some((command) => command.id === id);
  }
  function next() {
    if (!isOpen || sending !== null) return;
    const command = outbox.list().find(({ id, held }) => !held && !done.has(id));
    if (command === undefined) return;
    const attempt = { id: command.id };
    sending = attempt;
    if (!command.sent) outbox.replace({ ...command, sent: true });
    send(command)
      .then((pause) => {
        if (sending !== attempt) return;
        sending = null;
        if (pause === 0) next();
        else again = timers.after(pause, next);
      })
      .catch(deps.report);
  }

  /** Sends once; answers how long to wait before going on. */
  async function send(command: PendingCommand): Promise<number> {
    const { id, type, data } = command;
    let answer: CommandAck;
    try {
      answer = await wire.ask('command', { id, incident, type, data });
    } catch (error) {
      if (error instanceof WireLost) return AGAIN_MS;
      throw error;
    }
    // Its events may have come before the answer, or the answer a second time.
    if (!isPending(id)) return 0;
    if (answer.ok) {
      deps.received(answer.events);
      if (answer.events.length === 0 || answer.seq <= deps.head()) settle(id, answer);
      else {
        done.add(id);
        answered(id, answer);
      }
    } else if (answer.error.code === 'rate_limited') {
      return Number(answer.error.details?.['seconds'] ?? 1) * 1_000;
    } else {
      deps.refused(command, answer.error);
      settle(id, answer);
    }
    changed();
    return 0;
  }

  return {
    give: (command) => {
      outbox.put(command);
      const answered = new Promise<CommandAck>((settled) => waiting.set(command.id, settled));
      changed();
      next();
      return answered;
    },
    confirm: (events) => {
      for (const { id } of outbox.list()) {
        const made = events.filter(({ command }) => command === id);
        const last = made.at(-1);
        if (last !== undefined)
          settle(id, { ok: true, seq: last.seq, events: made.map((event) => ({ ...event })) });
      }
    },
    open: () => {
      isOpen = true;
      // A snapshot may have brought what they made: asking again tells.
      done.clear();
      again?.();
      next();
    },
    pause: () => {
      isOpen = false;
      sending = null;
      again?.();
      // A broadcast that was under way and is not in the log when we are back was not sent: it waits for a human.
      const broadcasts = outbox.list().filter(({ type, held }) => type === 'broadcast.send' && !held);
      for (const command of broadcasts) outbox.replace({ ...command, held: true });
      changed();
    },
    sendHeld: (id) => {
      const command = outbox.list().find((kept) => kept.id === id);
      if (command === undefined) return;
      outbox.replace({ ...command, held: false });
      changed();
      next();
    },
    withdraw: (id) => {
      const command = outbox.list().find((kept) => kept.id === id);
      // One that was sent may have been carried out already: only its answer can tell.
      if (command === undefined || (command.sent && !command.held)) return;
      settle(id, { ok: false, error: refusal('withdrawn') });
      changed();
    },
    stop: () => {
      isOpen = false;
      again?.();
      for (const answer of waiting.values()) answer({ ok: false, error: refusal('server_unreachable') });
      waiting.clear();
    },
  };
}
