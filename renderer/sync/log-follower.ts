import type { IncidentEvent } from '#shared/incident/event.ts';
import { fold } from '#shared/incident/evolve.ts';
import { type IncidentState, initialState } from '#shared/incident/state.ts';
import type { WireError } from '#shared/protocol/error.ts';
import type { Head } from '#shared/protocol/event.ts';
import type { RoomJoined } from '#shared/protocol/room-join.ts';
import { toInstant } from '#shared/time/instant.ts';
import { readLog } from './catch-up.ts';
import { createGapless } from './gapless.ts';
import type { Timers } from './timers.ts';
import { type Connection, type RecordTrouble, type Wire, WireLost } from './wire.ts';

/** After a refusal that may pass (a full disk, too many requests) the room is asked for again. */
const AGAIN_MS = 1_000;
/** A room that is quiet this long is asked whether its head is still ours: fan-out is a hint only (SYNC-2). */
const QUIET_MS = 30_000;
/** Refusals of a room that asking again does not change. */
const FINAL: readonly WireError['code'][] = ['not_found', 'forbidden', 'unauthenticated', 'session_ended'];

export interface LogFollowerDeps {
  readonly wire: Wire;
  readonly incident: string;
  readonly logged: (events: readonly IncidentEvent[]) => void;
  readonly restarted: (state: IncidentState) => void;
  /** The confirmed state or the connection is another one. */
  readonly moved: () => void;
  /** Everything up to the head has been applied: commands may go out. */
  readonly live: () => void;
  /** The line broke or went silent. */
  readonly lost: () => void;
  readonly report: (error: unknown) => void;
  readonly presence: (screens: Readonly<Record<string, number>>) => void;
  readonly storage: (record: RecordTrouble) => void;
  readonly timers: Timers;
}

/** Follows a room's log: joins, applies in order, fills holes, catches up after every absence (SYNC-2, SYNC-3). */
export interface LogFollower {
  confirmed(): IncidentState;
  connection(): Connection;
  /** Takes events from wherever they came. */
  receive(events: readonly IncidentEvent[]): void;
  /** Asks for the room anew, and ends where it is not ours any more. */
  rejoin(): void;
  stop(): void;
}

export function startLogFollower(deps: LogFollowerDeps): LogFollower {
  const { wire, incident, timers } = deps;
  const gapless = createGapless();
  let confirmed = initialState();
  let connection: Connection = { status: 'connecting', since: toInstant(wire.serverNow()) };
  /** The last event applied, by which a log that lost it shows; null where a snapshot does not tell. */
  let held: Head | null = null;
  /** Counts the joins: what an older one still has under way is void. */
  let visit = 0;
  /** Everything held was read when the head was here at least: redactions up to it are in. */
  let cleanUpTo = 0;
  /** What is held must not be built on: the next join begins at 0. */
  let soiled = false;
  let filling = false;
  let again: (() => void) | undefined;
  let quiet: (() => void) | undefined;

  function become(next: Connection) {
    connection = next;
    deps.moved();
  }
  function later(act: () => void, ms: number) {
    again?.();
    again = timers.after(ms, act);
  }
  function restart(state: IncidentState, head: number) {
    confirmed = state;
    held = null;
    gapless.restart(state.seq);
    cleanUpTo = head;
    soiled = false;
    deps.restarted(state);
  }

  function receive(events: readonly IncidentEvent[]) {
    const ready = gapless.take(events);
    if (ready.length > 0) {
      confirmed = fold(ready, confirmed);
      held = ready.at(-1) ?? null;
      deps.logged(ready);
      deps.moved();
      if (ready.some(takesBackWords)) startOver();
    }
    // While a join is under way, its answer may fill the hole; it looks again itself.
    if (gapless.hasHole() && connection.status === 'live') fill(visit).catch(fail);
    listenForQuiet();
  }
  function startOver() {
    soiled = true;
    join().catch(fail);
  }
  function takesBackWords({ type, seq }: IncidentEvent): boolean {
    return type === 'log.redacted' && seq > cleanUpTo;
  }

  /** Reads from the log until nothing is missing; false when it could not. */
  async function fill(during: number): Promise<boolean> {
    if (filling) return false;
    filling = true;
    try {
      for (;;) {
        const head = gapless.head();
        const read = await readLog(wire, incident, head);
        if (during !== visit) return false;
        if (!read.ok) {
          refused(read.error);
          return false;
        }
        receive(read.events);
        if (!read.more && !gapless.hasHole()) return true;
        if (gapless.head() === head) {
          // The log does not give what it has announced; asking at once would spin.
          later(() => join().catch(fail), AGAIN_MS);
          return false;
        }
      }
    } finally {
      filling = false;
    }
  }

  async function join() {
    visit += 1;
    const during = visit;
    const after = soiled ? 0 : gapless.head();
    const hash = after > 0 && held !== null ? { hash: held.hash } : {};
    again?.();
    let joined: RoomJoined;
    try {
      const answer = await wire.ask('room:join', { incident, after, ...hash });
      if (during !== visit) return;
      if (!answer.ok) return refused(answer.error);
      joined = answer;
    } catch (error) {
      if (!(error instanceof WireLost)) throw error;
      // A broken line joins again when it is back; one that is up and did not answer is asked again.
      if (during === visit) later(() => join().catch(fail), AGAIN_MS);
      return;
    }
    const { snapshot } = joined;
    // Events from the first on, though some were held: the server lost its end (a restored backup), and what it has
    // is another log. It is not continued, also where it has as many numbers by now.
    const anew = snapshot !== undefined || after === 0 || joined.events[0]?.seq === 1;
    if (!anew && joined.head.seq < after) return startOver();
    let events = joined.events;
    let { more } = joined;
    if (anew) {
      const from = snapshot?.state ?? initialState();
      // What is shown does not go back in time: the old stands until the new is as far.
      while (more && (events.at(-1)?.seq ?? from.seq) < confirmed.seq) {
        const read = await readLog(wire, incident, events.at(-1)?.seq ?? from.seq);
        if (during !== visit) return;
        if (!read.ok) return refused(read.error);
        events = [...events, ...read.events];
        more = read.more && read.events.length > 0;
      }
      restart(from, joined.head.seq);
    }
    receive(events);
    if (during !== visit) return;
    const complete = !more && !gapless.hasHole();
    if (!complete && !(await filled(during))) return;
    become({ status: 'live', since: toInstant(wire.serverNow()) });
    deps.live();
  }
  /** Fills, waiting for a fill that is already under way to end. */
  async function filled(during: number): Promise<boolean> {
    while (filling) await new Promise<void>((done) => void timers.after(10, done));
    return during === visit && (await fill(during));
  }

  function refused(error: WireError | null) {
    if (error !== null && FINAL.includes(error.code)) {
      visit += 1;
      deps.lost();
      become({ status: 'ended', since: toInstant(wire.serverNow()), error });
    } else later(() => join().catch(fail), AGAIN_MS);
  }
  function fail(error: unknown) {
    // Nothing here may leave the room standing still: what went wrong is reported, and the room is joined anew.
    deps.report(error);
    later(startOver, AGAIN_MS);
  }
  function listenForQuiet() {
    quiet?.();
    quiet = timers.after(QUIET_MS, () => {
      if (connection.status === 'live') fill(visit).catch(fail);
      listenForQuiet();
    });
  }

  const stopListening = wire.listen({
    connection: (line) => {
      if (connection.status === 'ended') return;
      if (line.status === 'live') {
        become({ ...line, status: 'connecting' });
        join().catch(fail);
        return;
      }
      visit += 1;
      again?.();
      deps.lost();
      become(line);
    },
    events: (message) => {
      if (message.incident === incident) receive(message.events);
    },
    presence: (message) => {
      if (message.incident !== incident) return;
      deps.presence(Object.fromEntries(message.present.map((who) => [who.participant, who.screens])));
    },
    storage: deps.storage,
  });
  listenForQuiet();

  return {
    confirmed: () => confirmed,
    connection: () => connection,
    receive,
    rejoin: () => void join().catch(fail),
    stop: () => {
      visit += 1;
      stopListening();
      again?.();
      quiet?.();
      wire.ask('room:leave', { incident }).catch(() => undefined);
    },
  };
}
