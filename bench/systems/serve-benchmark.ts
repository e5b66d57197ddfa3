import { getHeapSpaceStatistics } from 'node:v8';

/** What a server process has used so far. */
export interface Usage {
  /** Microseconds of processor time. */
  readonly cpu: number;
  /** Bytes that are resident, and of them those that V8 keeps for young objects. */
  readonly rss: number;
  readonly young: number;
  /** Bytes in use on the heap and in its buffers. */
  readonly heap: number;
}

/** What the benchmark asks of a server process. */
export type Ask = 'usage' | 'usage after gc';

/** Makes a process one that the benchmark drives: tells where it listens, what it used, and ends with its parent. */
export function serveBenchmark(url: string, stop: () => void | Promise<void>): void {
  process.on('message', (ask: Ask) => process.send?.({ usage: usageNow(ask === 'usage after gc') }));
  process.once('disconnect', () => void stop());
  process.send?.({ url });
}

function usageNow(collect: boolean): Usage {
  const { user, system } = process.cpuUsage();
  if (collect) for (let n = 0; n < 3; n += 1) globalThis.gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  const young = getHeapSpaceStatistics().find((space) => space.space_name === 'new_space');
  return { cpu: user + system, rss, young: young?.physical_space_size ?? 0, heap: heapUsed + external };
}
