import { SECOND } from '#shared/time/instant.ts';
import type { Clock } from './clock.ts';

const AGAIN_MS = 2 * SECOND;

/** Does something; where the storage fails meanwhile, as soon as it takes it. */
export function untilItIsDone(clock: Clock, what: () => void): void {
  try {
    what();
  } catch {
    clock.after(AGAIN_MS, () => untilItIsDone(clock, what));
  }
}
