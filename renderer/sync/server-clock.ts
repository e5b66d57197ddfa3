/** One question for the time: when it was sent and answered by this machine's clock, and the server's answer. */
export interface ClockSample {
  readonly sentAt: number;
  readonly receivedAt: number;
  readonly serverAt: number;
}

/** The server's clock as this machine knows it, in milliseconds. */
export interface ServerClock {
  now(): number;
  take(sample: ClockSample): void;
  /** This machine's clock may have been set: what was measured bounds nothing any more. It is believed until the next sample. */
  doubt(): void;
  facts(): ClockFacts;
}

/** How far the server's clock is from this machine's, and how sure that is. */
export interface ClockFacts {
  readonly offsetMs: number;
  /** It is wrong by so much at most; null where nothing is measured. */
  readonly errorMs: number | null;
  /** How long the last questions took to be answered, newest last. */
  readonly trips: readonly number[];
}

/** The server stamps whole milliseconds, so that bounds are wrong by as much. */
const ROUNDING_MS = 1;
const KEPT = 16;

/**
 * Measures how far the server's clock is from this machine's (SYNC-7). A round trip bounds the offset: the answer
 * was stamped between sending and receiving. The quickest of the last trips bounds it best, and the middle of its
 * bounds is wrong by half that trip at most. A trip that contradicts it shows that one of the clocks was set;
 * then what was measured before is void.
 */
export function createServerClock(localNow: () => number): ServerClock {
  let samples: readonly ClockSample[] = [];
  let offset = 0;
  let trips: readonly number[] = [];
  return {
    now: () => localNow() + offset,
    take: (sample) => {
      if (sample.receivedAt < sample.sentAt) return;
      trips = [...trips, trip(sample)].slice(-KEPT);
      samples = samples.every((kept) => agree(kept, sample)) ? [...samples, sample].slice(-KEPT) : [sample];
      const best = quickest(samples);
      if (best !== undefined) offset = best.serverAt - (best.sentAt + best.receivedAt) / 2;
    },
    doubt: () => {
      samples = [];
    },
    facts: () => {
      const best = quickest(samples);
      return { offsetMs: offset, errorMs: best === undefined ? null : trip(best) / 2 + ROUNDING_MS, trips };
    },
  };
}

function quickest([first, ...rest]: readonly ClockSample[]): ClockSample | undefined {
  return rest.reduce<ClockSample | undefined>(
    (a, b) => (a === undefined || trip(b) <= trip(a) ? b : a),
    first,
  );
}

function trip({ sentAt, receivedAt }: ClockSample): number {
  return receivedAt - sentAt;
}

/** Whether one offset can explain both trips. */
function agree(a: ClockSample, b: ClockSample): boolean {
  return lowest(a) <= highest(b) + ROUNDING_MS && lowest(b) <= highest(a) + ROUNDING_MS;
}

function lowest({ serverAt, receivedAt }: ClockSample): number {
  return serverAt - receivedAt;
}

function highest({ serverAt, sentAt }: ClockSample): number {
  return serverAt - sentAt;
}
