import { vi } from 'vitest';

interface Limit {
  readonly timeout: number;
  /** How long between two tries, in ms. */
  readonly interval?: number;
}

/** A second, which Vitest gives by itself, is not much on two busy cores; none of these waits measures anything. */
const LIMIT: Limit = { timeout: 10_000 };

/** Waits until a check passes, and gives what it gives; fails with its last error. */
export function inTheEnd<Result>(check: () => Result | Promise<Result>, limit = LIMIT): Promise<Result> {
  return vi.waitFor(check, limit);
}
