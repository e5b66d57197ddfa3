/** What the load process is asked to do with one system. */
export interface FanOutJob {
  readonly system: string;
  readonly subscribers: number;
  /** Light ones measure the server; those of the `ws` package are what programs use. */
  readonly clients: 'light' | 'ws';
  /** Events on their way at once in the closed loop. */
  readonly window: number;
  readonly closedLoopMs: number;
  /** Events a second of the open loops, and how long each takes. */
  readonly rates: readonly number[];
  readonly rateMs: number;
}

/** One fixed rate. */
export interface Paced {
  readonly rate: number;
  /** Milliseconds from the write until a client has the event, over all events and clients. */
  readonly p50: number;
  readonly p99: number;
  /** Processor time of the server's process for one event at one client, in microseconds. */
  readonly cpuPerDelivery: number;
  /** Share of the deliveries that came before the loop was given up: below 1, the system cannot keep the pace. */
  readonly delivered: number;
}

/** The closed loop: as fast as it goes. */
export interface ClosedLoop {
  readonly eventsPerSecond: number;
  readonly cpuPerDelivery: number;
  /** Shares of one processor: the server's own, and the load's. A load near 1 would be the limit. */
  readonly serverBusy: number;
  readonly loadBusy: number;
  /** Bytes that one event costs on one client's line. */
  readonly bytesPerEvent: number;
}

export interface FanOut {
  readonly closed: ClosedLoop;
  readonly paced: readonly Paced[];
}
