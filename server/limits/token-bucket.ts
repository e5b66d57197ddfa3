/** How much may come at once, and how much a second after that. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

export interface TokenBucket {
  /** Takes one token; answers 0 when there was one, otherwise the seconds until there is one again. */
  readonly take: (nowMs: number) => number;
  /** The seconds until there is a token, 0 when there is one now; takes none. */
  readonly wait: (nowMs: number) => number;
}

/** A bucket of tokens that fills up again at a steady rate. `nowMs` counts milliseconds and should never be set back. */
export function tokenBucket({ burst, perSecond }: Rate): TokenBucket {
  let tokens = burst;
  let filledAt: number | null = null;

  function wait(nowMs: number): number {
    const passed = Math.max(0, nowMs - (filledAt ?? nowMs));
    tokens = Math.min(burst, tokens + (passed / 1_000) * perSecond);
    filledAt = Math.max(nowMs, filledAt ?? nowMs);
    return tokens >= 1 ? 0 : Math.ceil((1 - tokens) / perSecond);
  }

  return {
    wait,
    take(nowMs) {
      const seconds = wait(nowMs);
      if (seconds === 0) tokens -= 1;
      return seconds;
    },
  };
}

/** Never empty. */
export const UNLIMITED: TokenBucket = { take: () => 0, wait: () => 0 };

/** Takes from all of some buckets, or, where one of them is empty, from none. */
export function allOf(buckets: readonly TokenBucket[]): TokenBucket {
  function wait(nowMs: number): number {
    return Math.max(...buckets.map((bucket) => bucket.wait(nowMs)));
  }
  return {
    wait,
    take(nowMs) {
      const seconds = wait(nowMs);
      if (seconds === 0) for (const bucket of buckets) bucket.take(nowMs);
      return seconds;
    },
  };
}

/** Keys that are remembered at once; past it the one not used for longest is forgotten, so that memory stays bounded. */
const MAX_KEYS = 10_000;

/** A bucket for each key: an address, a person. */
export function bucketPerKey(rate: Rate): (key: string) => TokenBucket {
  const buckets = new Map<string, TokenBucket>();

  function bucketOf(key: string): TokenBucket {
    const bucket = buckets.get(key) ?? tokenBucket(rate);
    // Set anew, so that the map's order is by last use.
    buckets.delete(key);
    buckets.set(key, bucket);
    const [oldest] = buckets.keys();
    if (buckets.size > MAX_KEYS && oldest !== undefined) buckets.delete(oldest);
    return bucket;
  }

  // Looked up for each use: who keeps one for long would go on with a bucket that was forgotten here.
  return (key) => ({
    take: (nowMs) => bucketOf(key).take(nowMs),
    wait: (nowMs) => bucketOf(key).wait(nowMs),
  });
}
