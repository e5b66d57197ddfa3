import { toInstant, toMs } from '#shared/time/instant.ts';
import { incidentTime, type Simulation } from '#shared/time/simulation.ts';

/** The room's time. */
export interface RoomClock {
  /** Incident time in milliseconds: the server's clock, and in a sped-up drill the drill's own. */
  now(): number;
  /** The server's clock in milliseconds. */
  serverNow(): number;
  /** How many of the incident's seconds pass in a real one; 1 except in a sped-up drill. */
  speed(): number;
}

export function createRoomClock(serverNow: () => number, simulation: () => Simulation | null): RoomClock {
  return {
    serverNow,
    now: () => {
      const running = simulation();
      return running === null ? serverNow() : toMs(incidentTime(running, toInstant(serverNow())));
    },
    speed: () => simulation()?.speed ?? 1,
  };
}
