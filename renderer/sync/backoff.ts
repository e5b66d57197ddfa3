const FIRST_MS = 400;
const LONGEST_MS = 10_000;

/**
 * How long to wait before the n-th attempt (from 0) to reconnect: it doubles up to ten seconds, and half of it is
 * drawn by lot, so that a whole room does not come back in the same instant (SYNC-6).
 * @param draw a number in [0, 1)
 */
export function reconnectDelay(attempt: number, draw: number): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt, 16));
  return full / 2 + (full / 2) * draw;
}
