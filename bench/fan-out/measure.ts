import { setTimeout as wait } from 'node:timers/promises';
import { percentile } from '../rooms/median.ts';
import { type Line, lastSeq } from './lines.ts';

const SUBSCRIBERS = 200;
/** Events that are on their way at once in the closed loop. */
const WINDOW = 256;
const WARM_UP_MS = 1_500;
const CLOSED_LOOP_MS = 5_000;
/** Events a second of the open loop, and how many. */
const RATE = 200;
const PACED = 1_000;

/** One of the two servers as the benchmark drives it. */
export interface Side {
  readonly line: (heard: (news: Buffer) => void) => Promise<Line>;
  /** The message that makes the n-th event. */
  readonly message: (n: number) => string;
  /** The seq before the first event of the benchmark. */
  readonly startsAt: number;
}

export interface Measured {
  readonly eventsPerSecond: number;
  /** Share of a processor that the subscribers themselves took in the closed loop: near 1, they are the limit. */
  readonly clientsBusy: number;
  readonly p50: number;
  readonly p99: number;
}

/** One writer and 200 subscribers: how many events a second reach all of them, and how late they are at 200 a second. */
export async function measure({ line, message, startsAt }: Side): Promise<Measured> {
  let written = startsAt;
  let waitingFor: (() => void) | null = null;
  const held = new Array<number>(SUBSCRIBERS).fill(startsAt);
  const reached = new Map<number, number>();
  let complete = startsAt;
  const sentAt = new Map<number, number>();
  const delays: number[] = [];

  function heard(subscriber: number, news: Buffer): void {
    const from = held[subscriber] ?? 0;
    const to = lastSeq(news);
    const now = performance.now();
    held[subscriber] = to;
    for (let seq = from + 1; seq <= to; seq += 1) {
      const sent = sentAt.get(seq);
      if (sent !== undefined) delays.push(now - sent);
    }
    // Subscribers hear in the same order: the last event of a message is complete when all have heard it.
    const count = (reached.get(to) ?? 0) + 1;
    reached.set(to, count);
    if (count < SUBSCRIBERS) return;
    reached.delete(to);
    complete = Math.max(complete, to);
    waitingFor?.();
  }

  const lines = await Promise.all(
    Array.from({ length: SUBSCRIBERS }, (_, n) => line((news) => heard(n, news))),
  );
  const writer = await line(() => undefined);
  const write = () => {
    written += 1;
    writer.send(message(written));
  };
  /** Keeps the window full until the time is over, and returns how many events were completed. */
  async function closedLoop(ms: number): Promise<number> {
    const before = complete;
    const end = performance.now() + ms;
    while (performance.now() < end) {
      while (written - complete < WINDOW) write();
      await new Promise<void>((resolve) => {
        waitingFor = resolve;
      });
    }
    return complete - before;
  }
  async function drained(): Promise<void> {
    while (complete < written) await wait(5);
  }

  await closedLoop(WARM_UP_MS);
  const cpu = process.cpuUsage();
  const start = performance.now();
  const completed = await closedLoop(CLOSED_LOOP_MS);
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  const clientsBusy = (user + system) / 1_000 / ms;
  const eventsPerSecond = completed / (ms / 1_000);
  await drained();

  const paced = performance.now();
  for (let n = 0; n < PACED; n += 1) {
    await wait(Math.max(0, paced + (n * 1_000) / RATE - performance.now()));
    sentAt.set(written + 1, performance.now());
    write();
  }
  await drained();
  for (const each of [...lines, writer]) each.close();
  return { eventsPerSecond, clientsBusy, p50: percentile(delays, 0.5), p99: percentile(delays, 0.99) };
}
