import { setTimeout as wait } from 'node:timers/promises';
import type { Crowd } from './crowd.ts';
import { type Delays, delays } from './delays.ts';

/** Keeps so many events on their way until the time is over; answers how many reached everybody in it. */
export async function closedLoop(crowd: Crowd, window: number, ms: number): Promise<number> {
  const before = crowd.complete();
  const end = performance.now() + ms;
  while (performance.now() < end) {
    const room = window - (crowd.written() - crowd.complete());
    if (room > 0) crowd.write(room);
    await Promise.race([
      crowd.progress(),
      wait(Math.max(1, end - performance.now()), undefined, { ref: false }),
    ]);
  }
  return crowd.complete() - before;
}

/** Writes so many events a second, whatever comes back. */
export async function paced(crowd: Crowd, perSecond: number, ms: number): Promise<Delays> {
  const measured = delays();
  const first = crowd.written() + 1;
  const sentAt: number[] = [];
  crowd.onArrival((from, to) => {
    const now = performance.now();
    for (let n = Math.max(from + 1, first); n <= to; n += 1) measured.add(now - (sentAt[n - first] ?? now));
  });
  const start = performance.now();
  const count = Math.round((perSecond * ms) / 1_000);
  while (sentAt.length < count) {
    const due = Math.min(count, Math.floor(((performance.now() - start) * perSecond) / 1_000) + 1);
    for (; sentAt.length < due; crowd.write(1)) sentAt.push(performance.now());
    const next = start + (sentAt.length * 1_000) / perSecond;
    await wait(Math.max(0, next - performance.now()));
  }
  await drained(crowd, DRAIN_MS);
  crowd.onArrival(null);
  return measured;
}

/** How long what is on its way may take: a system that is further behind than this cannot keep the pace. */
const DRAIN_MS = 3_000;

/** Waits until everybody has everything, or the time is over; answers whether they have. */
export async function drained(crowd: Crowd, ms: number): Promise<boolean> {
  const end = performance.now() + ms;
  while (crowd.complete() < crowd.written() && performance.now() < end) await wait(2);
  return crowd.complete() === crowd.written();
}
