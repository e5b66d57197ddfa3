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

/** Addresses that are remembered at once; past it the oldest is forgotten, so that memory stays bounded. */
const MAX_ADDRESSES = 10_000;

/** A bucket for each address. */
export function bucketPerAddress(rate: Rate): (address: string) => TokenBucket {
  const buckets = new Map<string, TokenBucket>();
  return (address) => {
    const bucket = buckets.get(address) ?? tokenBucket(rate);
    // Set anew, so that the map's order is by last use.
    buckets.delete(address);
    buckets.set(address, bucket);
    const [oldest] = buckets.keys();
    if (buckets.size > MAX_ADDRESSES && oldest !== undefined) buckets.delete(oldest);
    return bucket;
  };
}
