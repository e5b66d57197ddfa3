import { HOUR, type Instant, MINUTE, msBetween, toMs } from '#shared/time/instant.ts';
import { bySeat, compared, type Seat, seatKey } from './seat.ts';
import type { Period, SeatedShift } from './shift.ts';

/** A change of who holds a seat. It is due where the next shift begins, and to be complete where the one before ends. */
export interface HandOver<S extends SeatedShift> {
  readonly seat: Seat;
  /** Who leaves; null at a seat's first shift. */
  readonly leaving: S | null;
  readonly coming: S;
  readonly at: Instant;
  /** How long the seat is empty before it. */
  readonly gapMs: number;
  /** How much longer than the overlap both are there. */
  readonly tooLongMs: number;
  /** How much shorter than the overlap both are there; where there is a gap, all of it. */
  readonly tooShortMs: number;
}

/** Two who are in one place for longer do not hand over: each of them is there for a time of their own. */
const LONGEST_HAND_OVER_MS = HOUR;

/**
 * Whether two times in one place may be a hand-over, or lie apart. What they share is at most an hour, and half of the
 * shorter one, so that there are never three at once.
 */
export function follows(a: Period, b: Period): boolean {
  const shared = sharedMs(a, b);
  const shorter = Math.min(msBetween(a.from, a.to), msBetween(b.from, b.to));
  return shared <= 0 || shared <= Math.min(LONGEST_HAND_OVER_MS, shorter / 2);
}

/** How long two times run side by side; negative is how far apart they are. */
export function sharedMs(a: Period, b: Period): number {
  return Math.min(toMs(a.to), toMs(b.to)) - Math.max(toMs(a.from), toMs(b.from));
}

/** The hand-overs of some shifts, by seat and time. Who leaves is whoever holds the seat longest of those before. */
export function handOvers<S extends SeatedShift>(
  shifts: readonly S[],
  overlapMinutes: number,
): readonly HandOver<S>[] {
  return bySeats(shifts).flatMap((ofSeat) => {
    let leaving: S | null = null;
    return ofSeat.map((coming): HandOver<S> => {
      const made = handOver(leaving, coming, overlapMinutes * MINUTE);
      if (leaving === null || toMs(coming.to) >= toMs(leaving.to)) leaving = coming;
      return made;
    });
  });
}

/** Shifts, or what else has a seat and a time, seat by seat, each seat's in the order of time. */
export function bySeats<S extends Period & { readonly seat: Seat; readonly person?: string }>(
  shifts: readonly S[],
): readonly (readonly S[])[] {
  const sorted = [...shifts].sort(
    (a, b) =>
      bySeat(a.seat, b.seat) ||
      toMs(a.from) - toMs(b.from) ||
      toMs(a.to) - toMs(b.to) ||
      compared(a.person ?? '', b.person ?? ''),
  );
  return [...Map.groupBy(sorted, ({ seat }) => seatKey(seat)).values()];
}

function handOver<S extends SeatedShift>(leaving: S | null, coming: S, overlap: number): HandOver<S> {
  const shared = leaving === null ? overlap : msBetween(coming.from, leaving.to);
  return {
    seat: coming.seat,
    leaving,
    coming,
    at: coming.from,
    gapMs: Math.max(0, -shared),
    tooLongMs: Math.max(0, shared - overlap),
    tooShortMs: Math.max(0, overlap - Math.max(0, shared)),
  };
}
