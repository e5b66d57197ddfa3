import { refusal } from '#shared/errors/refusal.ts';
import type { Refused } from '#shared/protocol/error.ts';
import type { DrillName } from '#shared/protocol/rest/health.ts';
import type { Clock } from './clock.ts';
import type { Rooms } from './room/rooms.ts';

interface PlayingDrill {
  /** Settles when it has played to its end, could not be played, or was stopped. */
  readonly finished: Promise<unknown>;
  readonly stop: () => Promise<void>;
}

/** Plays a drill over the server's own public interfaces; given by whoever composes the program. */
export type PlayDrill = (options: {
  readonly url: string;
  readonly token: string;
  readonly incident: string;
  readonly speed: number;
  readonly language: 'en' | 'ja';
  readonly script: DrillName;
  /** Told why a drill could not be played. */
  readonly report: (what: string, error: unknown) => void;
}) => PlayingDrill;

export type DrillStart = Pick<Parameters<PlayDrill>[0], 'incident' | 'speed' | 'language' | 'script'>;

export interface Drills {
  /** Starts a drill and returns when its incident is declared; refuses while too many play. */
  readonly start: (start: DrillStart) => Promise<{ readonly ok: true } | Refused>;
  readonly stop: () => Promise<void>;
}

/** How long the player may take to declare its incident. */
const DECLARED_WITHIN_MS = 10_000;

/** A drill is a dozen clients at high speed: real incidents on the same server must not feel it. */
const AT_ONCE = 3;

interface DrillsOptions {
  readonly play: PlayDrill;
  readonly url: () => string;
  /** An owner's token that only the players know. */
  readonly token: string;
  readonly rooms: Rooms;
  readonly clock: Clock;
  readonly report: (what: string, error: unknown) => void;
}

/** The drills that play on this server. One that is over, or whose incident was closed, makes room for another. */
export function createDrills({ play, url, token, rooms, clock, report }: DrillsOptions): Drills {
  const playing = new Map<string, PlayingDrill>();

  const stopListening = rooms.subscribe({
    events({ incident, events }) {
      if (events.some(({ type }) => type === 'incident.closed')) void playing.get(incident)?.stop();
    },
  });

  function declared(incident: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const stopWatching = rooms.subscribe({
        events(frame) {
          if (frame.incident !== incident) return;
          stopWatching();
          stopWaiting();
          resolve();
        },
      });
      const stopWaiting = clock.after(DECLARED_WITHIN_MS, () => {
        stopWatching();
        reject(new Error(`the drill ${incident} was not declared within ${DECLARED_WITHIN_MS} ms`));
      });
    });
  }

  return {
    async start(start) {
      if (playing.size >= AT_ONCE) return { ok: false, error: refusal('drills_busy', { limit: AT_ONCE }) };
      const ready = declared(start.incident);
      const drill = play({ ...start, url: url(), token, report });
      playing.set(start.incident, drill);
      const forget = () => void playing.delete(start.incident);
      drill.finished.then(forget, forget);
      await ready.catch(async (error: unknown) => {
        await drill.stop();
        throw error;
      });
      return { ok: true };
    },
    async stop() {
      stopListening();
      await Promise.all([...playing.values()].map((drill) => drill.stop()));
    },
  };
}
