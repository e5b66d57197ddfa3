import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { IncidentEvent } from '#shared/incident/event.ts';
import type { SegmentContent } from '#shared/protocol/rest/segments.ts';
import type { Clock, Stop } from '../clock.ts';
import type { Rooms } from '../room/rooms.ts';
import type { Store } from '../store/store.ts';

/** Events of a segment: some 150 kB compressed. */
export const SEGMENT_EVENTS = 4_096;

/** The newest events stay outside: they are what everybody has anyway, and what is still being redacted. */
const LIVE_EVENTS = 1_024;

/** Nobody waits for a segment: it is made when the room has been quiet for so long, */
const QUIET_MS = 2_000;

/** or when so many of them are due that the room will not be. */
const MANY_DUE = 64;

/** Events read between two pauses, so that nobody in the room waits for old history. */
const PAGE = 128;

const compress = promisify(gzip);

export interface SealingOptions {
  readonly rooms: Pick<Rooms, 'subscribe'>;
  readonly clock: Clock;
  readonly store: Pick<Store, 'head' | 'read' | 'segments' | 'saveSegment'>;
  /** Leaves the event loop to others for a moment, between two pieces of the work. */
  readonly pause: () => Promise<void>;
  readonly report: (what: string, error: unknown) => void;
}

/** Seals old history into segments, one at a time, as incidents grow or are looked at. */
export interface Sealing {
  readonly run: () => void;
  /** Seals what is due in an incident, and resolves when nothing is. Never rejects. */
  readonly look: (incident: string) => Promise<void>;
  readonly stop: Stop;
}

export function sealing({ rooms, store, clock, pause, report }: SealingOptions): Sealing {
  const busy = new Map<string, Promise<void>>();
  /** Rooms in which something is due, each with the timer that its news puts off. */
  const due = new Map<string, Stop>();
  let last: Promise<void> = Promise.resolve();
  let unsubscribe: Stop | null = null;
  let stopped = false;

  function look(incident: string): Promise<void> {
    const known = busy.get(incident);
    if (known !== undefined) return known;
    const work = last
      .then(() => sealAll(incident))
      .catch((error: unknown) => report('old history cannot be sealed', error))
      .finally(() => busy.delete(incident));
    busy.set(incident, work);
    last = work;
    return work;
  }

  function heard(incident: string, events: readonly IncidentEvent[]): void {
    const waiting = due.get(incident);
    const isDue = waiting !== undefined || events.some(({ seq }) => seq % (SEGMENT_EVENTS / 4) === 0);
    if (!isDue) return;
    waiting?.();
    due.set(
      incident,
      clock.after(QUIET_MS, () => seal(incident)),
    );
    if (events.some(({ seq }) => seq % (MANY_DUE * SEGMENT_EVENTS) === 0)) seal(incident);
  }

  function seal(incident: string): void {
    due.get(incident)?.();
    due.delete(incident);
    void look(incident);
  }

  async function sealAll(incident: string): Promise<void> {
    for (;;) {
      const first = stopped ? null : dueFrom(store, incident);
      if (first === null) return;
      await sealOne(incident, first);
    }
  }

  async function sealOne(incident: string, first: number): Promise<void> {
    const readAt = store.head(incident).seq;
    const events: IncidentEvent[] = [];
    while (events.length < SEGMENT_EVENTS) {
      const page = store.read(incident, first - 1 + events.length, PAGE);
      if (page.length === 0) throw new Error(`the log of ${incident} ends before its head`);
      events.push(...page);
      await pause();
      if (stopped) return;
    }
    const bytes = await compress(await textOf(incident, events));
    if (!stopped) store.saveSegment(incident, { first, last: first + SEGMENT_EVENTS - 1, bytes }, readAt);
  }

  /** The JSON of a segment (`segmentSchema`), made in as many pieces as it was read in. */
  async function textOf(incident: string, events: readonly IncidentEvent[]): Promise<string> {
    const texts: string[] = [];
    for (let from = 0; from < events.length; from += PAGE) {
      const part = events.slice(from, from + PAGE).map(({ incident: _same, hash: _long, ...event }) => event);
      texts.push(JSON.stringify(part satisfies SegmentContent['events']).slice(1, -1));
      await pause();
    }
    return `{"incident":${JSON.stringify(incident)},"events":[${texts.join()}]}`;
  }

  return {
    run() {
      unsubscribe = rooms.subscribe({ events: ({ incident, events }) => heard(incident, events) });
    },
    look,
    stop() {
      stopped = true;
      unsubscribe?.();
      for (const cancel of due.values()) cancel();
      due.clear();
    },
  };
}

/** The first seq of the oldest stretch that can be sealed and is not; null where there is none. */
function dueFrom(store: SealingOptions['store'], incident: string): number | null {
  const sealed = new Set(store.segments(incident).map(({ first }) => first));
  const upTo = store.head(incident).seq - LIVE_EVENTS;
  for (let first = 1; first + SEGMENT_EVENTS - 1 <= upTo; first += SEGMENT_EVENTS) {
    if (!sealed.has(first)) return first;
  }
  return null;
}
