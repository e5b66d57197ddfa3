import type { Asker } from '#shared/incident/actor.ts';
import { type DueAction, schedule } from '#shared/incident/reminders/schedule.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import { type Instant, isReached, MINUTE, msBetween, plus, SECOND, toMs } from '#shared/time/instant.ts';
import { serverTime } from '#shared/time/simulation.ts';
import type { Clock, Stop } from '../clock.ts';
import { SYSTEM_ID_PREFIX } from '../room/decide-request.ts';
import type { Rooms } from '../room/rooms.ts';
import { sha256 } from '../store/sha256.ts';
import type { Store } from '../store/store.ts';

export interface RemindersOptions {
  readonly rooms: Rooms;
  readonly store: Pick<Store, 'openIncidents'>;
  readonly clock: Clock;
  readonly report: (what: string, error: unknown) => void;
}

/** Something to do in an incident, at a reading of the server's clock. */
interface Errand {
  readonly id: string;
  readonly incident: string;
  readonly at: Instant;
  readonly action: DueAction;
}

const SYSTEM: Asker = { id: 'quarterdeck', name: 'Quarterdeck', kind: 'system' };

/** However much happens, the plan is made anew at most this often. */
const REPLAN_MS = 250;

/** An errand that was run is left alone so long, whatever came of it: a refusal never makes a busy loop. */
const HOLD_MS = 30 * SECOND;

/** Looked again after this even if nothing is planned: another process may have opened an incident. */
const LONGEST_SLEEP_MS = MINUTE;

/**
 * The server's reminders (SYNC-7): they fire with every cockpit closed. What is due follows from the log alone, and
 * so do the commands' ids: neither a restart nor a second server reminds twice.
 */
export function reminders({ rooms, store, clock, report }: RemindersOptions): {
  readonly run: () => void;
  /** Looks at once what is due: the machine slept, and timers that waited meanwhile are late. */
  readonly look: () => void;
  readonly stop: Stop;
} {
  /** What is planned per incident, until something happens in it. */
  const plans = new Map<string, readonly Errand[]>();
  /** Errands that were run, and until when they are left alone. */
  const held = new Map<string, Instant>();
  let timer: Stop | null = null;
  let wakesAt: Instant | null = null;
  let unsubscribe: Stop | null = null;

  function wake(at: Instant): void {
    timer?.();
    wakesAt = at;
    timer = clock.after(Math.max(1, msBetween(clock.now(), at)), look);
  }

  function noticed(incident: string): void {
    plans.delete(incident);
    const soon = plus(clock.now(), REPLAN_MS);
    if (wakesAt === null || toMs(soon) < toMs(wakesAt)) wake(soon);
  }

  function look(): void {
    const now = clock.now();
    let next = plus(now, LONGEST_SLEEP_MS);
    try {
      for (const errand of pending(now)) {
        if (isReached(errand.at, now)) execute(errand, now);
        else if (toMs(errand.at) < toMs(next)) next = errand.at;
      }
    } catch (error) {
      report('reminders cannot be planned', error);
      next = plus(now, HOLD_MS);
    }
    wake(next);
  }

  /** What is planned in all open incidents, and what was held at the time when it may be tried again. */
  function pending(now: Instant): readonly Errand[] {
    const open = new Set(store.openIncidents());
    for (const incident of plans.keys()) if (!open.has(incident)) plans.delete(incident);
    for (const [id, until] of held) if (isReached(until, now)) held.delete(id);
    return [...open].flatMap(planOf).map((errand) => {
      const until = held.get(errand.id);
      return until === undefined ? errand : { ...errand, at: until };
    });
  }

  function planOf(incident: string): readonly Errand[] {
    const known = plans.get(incident);
    if (known !== undefined) return known;
    const state = rooms.peek(incident);
    const plan = state === null ? [] : planFor(incident, state);
    plans.set(incident, plan);
    return plan;
  }

  function execute({ id, incident, action }: Errand, now: Instant): void {
    held.set(id, plus(now, HOLD_MS));
    const { type, data } = action;
    rooms.execute(SYSTEM, { id, incident, type, data }).catch((error: unknown) => {
      report('a reminder failed', error);
    });
  }

  return {
    run() {
      unsubscribe = rooms.subscribe({ events: ({ incident }) => noticed(incident) });
      look();
    },
    look,
    stop() {
      unsubscribe?.();
      timer?.();
      wakesAt = null;
    },
  };
}

function planFor(incident: string, state: IncidentState): readonly Errand[] {
  return schedule(state).map((action) => {
    const subject = subjectOf(action, state);
    // Of the incident too: two drills of the same script have the same things due at the same times of their own.
    const name = JSON.stringify([incident, action.type, subject, action.at]);
    const id = `${SYSTEM_ID_PREFIX}reminder:${sha256(name)}`;
    return { id, incident, at: serverTime(state.simulation, action.at), action };
  });
}

/**
 * What an errand is about. A roll call that is over by itself is told from what it was when that was tried before: the
 * answer of a command holds for ever.
 */
function subjectOf({ type, data }: DueAction, { participants }: IncidentState): string {
  switch (type) {
    case 'reminder.send':
      return data.clock;
    case 'task.ask':
      return data.task;
    case 'broadcast.release':
      return data.broadcast;
    case 'decision.settle':
      return data.decision;
    case 'rollcall.close':
    case 'can.close': {
      const away = Object.values(participants).filter(({ attendance }) => attendance !== 'active');
      const here = away.map(({ id, pastMs }) => [id, pastMs]);
      return JSON.stringify([data, here]);
    }
  }
}
