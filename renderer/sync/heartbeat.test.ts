import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { reconnectDelay } from './backoff.ts';
import { startHeartbeat } from './heartbeat.ts';
import { pageTimers } from './timers.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function aLine() {
  const told: string[] = [];
  let answers = true;
  const heartbeat = startHeartbeat({
    ask: () => (answers ? Promise.resolve() : new Promise(() => undefined)),
    stale: () => told.push('stale'),
    alive: () => told.push('alive'),
    giveUp: () => told.push('give up'),
    timers: pageTimers,
  });
  return {
    told,
    heartbeat,
    silence: () => {
      answers = false;
    },
    voice: () => {
      answers = true;
    },
  };
}

it('[SYNC-6] a line that falls silent at any moment is stale within 5 s', async () => {
  for (let moment = 0; moment <= 2_000; moment += 250) {
    const { told, heartbeat, silence } = aLine();
    await vi.advanceTimersByTimeAsync(10_000 + moment);
    expect(told).toEqual([]);
    silence();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(told).toEqual(['stale']);
    heartbeat.stop();
  }
});

it('[SYNC-6] a stale line that speaks again is alive; one that stays silent is given up', async () => {
  const { told, heartbeat, silence, voice } = aLine();
  silence();
  await vi.advanceTimersByTimeAsync(6_500);
  voice();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(told).toEqual(['stale', 'alive']);
  silence();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(told).toEqual(['stale', 'alive', 'stale', 'give up']);
  heartbeat.stop();
});

it('[SYNC-6] anything that arrives keeps the line alive', async () => {
  const { told, heartbeat, silence } = aLine();
  silence();
  for (let n = 0; n < 20; n++) {
    await vi.advanceTimersByTimeAsync(1_000);
    heartbeat.heard();
  }
  expect(told).toEqual([]);
  heartbeat.stop();
});

it('[SYNC-6] reconnects back off to ten seconds, and half of each wait is drawn by lot', () => {
  const longest = Array.from({ length: 12 }, (_, attempt) => reconnectDelay(attempt, 0.999));
  expect(longest).toEqual([...longest].sort((a, b) => a - b));
  expect(longest.at(-1)).toBeLessThanOrEqual(10_000);
  expect(reconnectDelay(11, 0)).toBe(5_000);
  expect(reconnectDelay(10_000, 0.5)).toBe(7_500);
});

it('[SYNC-6] a line that does not answer right after the machine slept is given up at once', async () => {
  const { told, heartbeat, silence } = aLine();
  await vi.advanceTimersByTimeAsync(10_000);
  silence();
  heartbeat.woke();
  await vi.advanceTimersByTimeAsync(1_499);
  expect(told).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(told).toEqual(['give up']);
  heartbeat.stop();
});

it('[SYNC-6] a line that outlived the sleep goes on', async () => {
  const { told, heartbeat } = aLine();
  await vi.advanceTimersByTimeAsync(10_000);
  heartbeat.woke();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(told).toEqual([]);
  heartbeat.stop();
});
