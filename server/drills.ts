import type { Clock } from './clock.ts';
import type { Rooms } from './room/rooms.ts';

/** Plays a drill over the server's own public interfaces; given by whoever composes the program. */
export type PlayDrill = (options: {
  readonly url: string;
  readonly token: string;
  readonly incident: string;
  readonly speed: number;
}) => { readonly stop: () => Promise<void> };

export interface Drills {
  /** Starts a drill and returns when its incident is declared. */
  readonly start: (incident: string, speed: number) => Promise<void>;
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
}

/** The drills that play on this server. */
export function createDrills({ play, url, token, rooms, clock }: DrillsOptions): Drills {
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
    async start(incident, speed) {
      const ready = declared(incident);
      const drill = play({ url: url(), token, incident, speed });
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
