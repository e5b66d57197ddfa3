import type { Instant } from '#shared/time/instant.ts';
import type { Seat } from './seat.ts';

/** From when until when; `to` is no longer part of it. */
export interface Period {
  readonly from: Instant;
  readonly to: Instant;
}

/** Who holds a seat, from when until when. */
export interface SeatedShift extends Period {
  readonly seat: Seat;
  readonly person: string;
}
