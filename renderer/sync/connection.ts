import { refusal } from '#shared/errors/refusal.ts';
import type { WireError } from '#shared/protocol/error.ts';
import { toInstant, toMs } from '#shared/time/instant.ts';
import { reconnectDelay } from './backoff.ts';
import { type Heartbeat, startHeartbeat } from './heartbeat.ts';
import type { Dial } from './line.ts';
import { createServerClock } from './server-clock.ts';
import { pageTimers, type Timers } from './timers.ts';
import { type Answer, type Message, NO_TROUBLE, type Payload, type Wire, WireLost } from './wire.ts';
import { startListeners } from './wire-listeners.ts';

export interface ConnectionDeps {
  readonly dial: Dial;
  /** This machine's clock in milliseconds. It has to go on during sleep, so it is the wall clock. */
  readonly now: () => number;
  /** A number in [0, 1), for the jitter of reconnects. */
  readonly draw: () => number;
  /**
   * Calls back when a network may be there again (it came online, the page is seen again), and when the machine has slept;
   * returns how to stop.
   */
  readonly onWake: (wake: { readonly retry: () => void; readonly slept: () => void }) => () => void;
  /** The page's own where nothing is said. */
  readonly timers?: Timers;
}

/** How long an answer may take before it counts as lost; the message is then sent again. */
const LOST_MS = 10_000;
/** Refusals of the handshake that the same token will meet again. */
const FINAL: readonly string[] = ['unauthenticated', 'forbidden', 'session_ended', 'protocol_unsupported'];

/**
 * Opens a line to the server and keeps it open: back-off with jitter, half-open lines noticed within 5 s (SYNC-6),
 * the server's clock measured (SYNC-7). It ends when the server says so for good, or by `stop`.
 */
export function openConnection(deps: ConnectionDeps): Wire {
  const { timers = pageTimers } = deps;
  const clock = createServerClock(deps.now);
  const since = () => toInstant(clock.now());
  const listeners = startListeners({ status: 'connecting', since: since() });
  let heardAt = since();
  let heartbeat: Heartbeat | undefined;
  let retry: (() => void) | undefined;
  let attempt = 0;
  let isOpening = false;
  let opened = 0;

  function ended(): boolean {
    return listeners.connection().status === 'ended';
  }
  function heard() {
    heardAt = since();
    heartbeat?.heard();
  }
  function end(error: WireError) {
    listeners.tell({ status: 'ended', since: since(), error });
    close();
  }
  function close() {
    heartbeat?.stop();
    retry?.();
    stopWaking();
    line.close();
  }
  /** One attempt at a time: a second one on top of it would make the server close the line. */
  function open() {
    if (isOpening) return;
    isOpening = true;
    line.open();
  }
  function comeBack() {
    isOpening = false;
    heartbeat?.stop();
    if (ended()) return;
    const now = listeners.connection().status;
    // What was stale keeps its moment: nothing was heard since then.
    if (now !== 'offline') listeners.tell({ status: 'offline', since: heardAt });
    retry?.();
    retry = timers.after(reconnectDelay(attempt, deps.draw()), open);
    attempt += 1;
  }
  async function askTime() {
    const sentAt = deps.now();
    const answer = await ask('clock', { sent: sentAt });
    if (answer.ok) clock.take({ sentAt, receivedAt: deps.now(), serverAt: toMs(answer.now) });
  }
  async function ask<M extends Message>(message: M, payload: Payload<M>): Promise<Answer<M>> {
    if (!line.isOpen()) throw new WireLost('the line is down');
    try {
      const answer = await line.ask(message, payload, LOST_MS);
      heard();
      return answer as Answer<M>;
    } catch (cause) {
      throw new WireLost('no answer came', { cause });
    }
  }

  const line = deps.dial({
    opened: () => {
      isOpening = false;
      attempt = 0;
      opened += 1;
      heartbeat?.stop();
      heardAt = since();
      heartbeat = startHeartbeat({
        ask: askTime,
        stale: () => listeners.tell({ status: 'stale', since: heardAt }),
        alive: () => listeners.tell({ status: 'live', since: since() }),
        giveUp: () => line.close(),
        timers,
      });
      // A server that cannot write, or whose record is damaged, says so to whoever connects.
      listeners.storage(NO_TROUBLE);
      listeners.tell({ status: 'live', since: since() });
    },
    closed: comeBack,
    failed: (refused) => {
      if (refused !== null && FINAL.includes(refused.code)) end(refused);
      else comeBack();
    },
    ended: ({ code, message }) => end({ code, message, details: { reason: 'session_revoked' } }),
    events: (message) => {
      heard();
      listeners.events(message);
    },
    presence: (message) => {
      heard();
      listeners.presence(message);
    },
    deliveries: (message) => {
      heard();
      listeners.deliveries(message);
    },
    rest: (message) => {
      heard();
      listeners.rest(message);
    },
    storage: ({ storage, since: changedAt, damagedSince = null }) => {
      heard();
      listeners.storage({ failingSince: storage === 'ok' ? null : changedAt, damagedSince });
    },
  });

  function wake() {
    if (line.isOpen() || ended()) return;
    retry?.();
    attempt = 0;
    open();
  }
  const stopWaking = deps.onWake({
    retry: wake,
    slept: () => {
      clock.doubt();
      if (line.isOpen()) {
        heartbeat?.woke();
        return;
      }
      // What was being opened when the machine fell asleep may wait for an answer that nobody sends any more.
      if (isOpening) line.close();
      isOpening = false;
      wake();
    },
  });
  open();

  return {
    ask,
    listen: listeners.add,
    serverNow: clock.now,
    facts: () => ({ ...clock.facts(), transport: line.transport(), reconnects: Math.max(0, opened - 1) }),
    stop: () => {
      listeners.clear();
      end(refusal('server_unreachable'));
    },
  };
}
