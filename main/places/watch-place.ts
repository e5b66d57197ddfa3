import type { KnownPlaces } from './places.ts';

/** So often is a place looked at that answers, and one that does not. */
const FINE_PAUSE = 30_000;
const TROUBLE_PAUSE = 5_000;

/** Waits; rejects at once when the signal says that nobody waits any more. */
type Sleep = (ms: number, signal: AbortSignal) => Promise<void>;

/**
 * Looks at the remote place where the windows are, for as long as they are there: a page cannot tell a network that is
 * gone from a certificate that was changed. Returns how to stop.
 */
export function watchPlace(places: Pick<KnownPlaces, 'look' | 'now' | 'onChange'>, sleep: Sleep): () => void {
  const ending = new AbortController();
  let waiting = new AbortController();
  // Where the windows went elsewhere, that is looked at, at once.
  let current = places.now().current;
  const stop = places.onChange((now) => {
    if (now.current === current) return;
    ({ current } = now);
    waiting.abort();
  });
  void watch();
  return () => {
    ending.abort();
    waiting.abort();
    stop();
  };

  async function watch(): Promise<void> {
    while (!ending.signal.aborted) {
      waiting = new AbortController();
      await places.look();
      const pause = places.now().trouble === null ? FINE_PAUSE : TROUBLE_PAUSE;
      if (!ending.signal.aborted) await sleep(pause, waiting.signal).catch(() => {});
    }
  }
}
