import type { Clock } from './clock.ts';
import type { Rooms } from './room/rooms.ts';

/** Plays a drill over the server's own public interfaces; given by whoever composes the program. */
export type PlayDrill = (options: {
  readonly url: string;
  readonly token: string;
  readonly incident: string;
  readonly speed: number;
  readonly language: 'en' | 'ja';
  /** Told why a drill could not be played. */
  readonly report: (what: string, error: unknown) => void;
}) => { readonly stop: () => Promise<void> };

export type DrillStart = Pick<Parameters<PlayDrill>[0], 'incident' | 'speed' | 'language'>;

export interface Drills {
  /** Starts a drill and returns when its incident is declared. */
  readonly start: (start: DrillStart) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** How long the player may take to declare its incident. */
const DECLARED_WITHIN_MS = 10_000;

interface DrillsOptions {
  readonly play: PlayDrill;
  readonly url: () => string;
  /** An owner's token that only the players know. */
  readonly token: string;
  readonly rooms: Rooms;
  readonly clock: Clock;
  readonly report: (what: string, error: unknown) => void;
}

/** The drills that play on this server. */
export function createDrills({ play, url, token, rooms, clock, report }: DrillsOptions): Drills {
  const playing = new Set<{ readonly stop: () => Promise<void> }>();

  function declared(incident: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const stopListening = rooms.subscribe({
        events(frame) {
          if (frame.incident !== incident) return;
          stopListening();
          stopWaiting();
          resolve();
        },
      });
      const stopWaiting = clock.after(DECLARED_WITHIN_MS, () => {
        stopListening();
        reject(new Error(`the drill ${incident} was not declared within ${DECLARED_WITHIN_MS} ms`));
      });
    });
  }

  return {
    async start(start) {
      const ready = declared(start.incident);
      const drill = play({ ...start, url: url(), token, report });
      playing.add(drill);
      await ready.catch(async (error: unknown) => {
        playing.delete(drill);
        await drill.stop();
        throw error;
      });
    },
    async stop() {
      await Promise.all([...playing].map((drill) => drill.stop()));
      playing.clear();
    },
  };
}
