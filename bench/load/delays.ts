const BUCKET_MS = 0.05;
const BUCKETS = 400_000;

/** A histogram of delays, 50 microseconds fine up to 20 seconds, so that a million of them cost nothing. */
export interface Delays {
  readonly add: (ms: number) => void;
  /** The delay that a share of them does not exceed, in milliseconds. */
  readonly at: (share: number) => number;
  readonly count: () => number;
}

export function delays(): Delays {
  const counts = new Uint32Array(BUCKETS);
  let count = 0;
  return {
    add(ms) {
      const bucket = Math.min(BUCKETS - 1, Math.floor(ms / BUCKET_MS));
      counts[bucket] = (counts[bucket] ?? 0) + 1;
      count += 1;
    },
    at(share) {
      let left = count * share;
      const bucket = counts.findIndex((here) => {
        left -= here;
        return left < 0 && here > 0;
      });
      return (bucket < 0 ? BUCKETS : bucket + 1) * BUCKET_MS;
    },
    count: () => count,
  };
}
