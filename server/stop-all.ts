import type { Stop } from './clock.ts';

/**
 * Stops what was started, the newest first; whoever calls again waits for the same end.
 *
 * @throws AggregateError of all that failed, once everything was asked to stop
 */
export function stopAll(stops: (Stop | (() => Promise<void>))[]): () => Promise<void> {
  let stopping: Promise<void> | null = null;
  async function run(): Promise<void> {
    const failures: unknown[] = [];
    for (const stop of stops.toReversed()) {
      // One that fails keeps no other from stopping: the record is closed last, whatever happened before.
      await Promise.resolve()
        .then(stop)
        .catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw new AggregateError(failures, 'the server did not stop cleanly');
  }
  return () => {
    stopping ??= run();
    return stopping;
  };
}
