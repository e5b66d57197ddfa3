import type { Sleep } from '../server-host/within.ts';
import type { KnownUpdates } from './updates.ts';

interface ScheduleDeps {
  readonly updates: Pick<KnownUpdates, 'look' | 'reconsider' | 'now'>;
  readonly sleep: Sleep;
}

/** After the start, when the room and its windows have come up. */
const FIRST_LOOK_MS = 60_000;
const BETWEEN_LOOKS_MS = 6 * 3_600_000;
/** While a version is on its way or waits: how soon an incident that opens is noticed. */
const RECONSIDER_MS = 5_000;

/** Looks for newer versions now and then, and sees to it that an incident that opens stops it. Returns how to stop. */
export function scheduleUpdates({ updates, sleep }: ScheduleDeps): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  void forEver(async () => {
    await updates.look();
    await sleep(BETWEEN_LOOKS_MS, signal);
  }, FIRST_LOOK_MS);
  void forEver(async () => {
    const { stage } = updates.now();
    if (stage !== 'none') await updates.reconsider();
    await sleep(RECONSIDER_MS, signal);
  }, RECONSIDER_MS);
  return () => ending.abort();

  async function forEver(round: () => Promise<void>, first: number): Promise<void> {
    try {
      await sleep(first, signal);
      while (!signal.aborted) await round();
    } catch {
      // Asleep when it was stopped.
    }
  }
}
