import type { Stop } from '../clock.ts';

/**
 * Tells other processes that a room has news. Only a hint: it may come late, twice or never, and says nothing but
 * "look". The truth is the log (SYNC-2).
 */
export interface Bus {
  readonly announce: (incident: string, seq: number) => void;
  readonly listen: (listener: (incident: string, seq: number) => void) => Stop;
}
