import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openConnection } from './connection.ts';
import type { LineListener } from './line.ts';
import { pageTimers } from './timers.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A line to a server that a test takes away, on a machine that sleeps when a test says so. */
function aConnection() {
  let listener: LineListener | undefined;
  let state: 'closed' | 'opening' | 'open' = 'closed';
  let wake = { retry: () => {}, slept: () => {} };
  const world = { answers: true, opens: true, tries: 0, clock: 1_000_000, serverAhead: 0 };
  const wire = openConnection({
    dial: (given) => {
      listener = given;
      return {
        isOpen: () => state === 'open',
        transport: () => 'test',
        open: () => {
          world.tries += 1;
          state = 'opening';
          if (!world.opens) return;
          pageTimers.after(20, () => {
            if (state !== 'opening') return;
            state = 'open';
            listener?.opened();
          });
        },
        close: () => {
          const wasOpen = state === 'open';
          state = 'closed';
          if (wasOpen) listener?.closed();
        },
        ask: () => {
          if (!world.answers) return new Promise(() => undefined);
          const now = new Date(world.clock + world.serverAhead).toISOString();
          return Promise.resolve({ ok: true, now });
        },
      };
    },
    now: () => world.clock,
    draw: () => 1,
    onWake: (given) => {
      wake = given;
      return () => undefined;
    },
    timers: pageTimers,
  });
  const told: string[] = [];
  wire.listen({
    connection: ({ status }) => told.push(status),
    events: () => undefined,
    presence: () => undefined,
    storage: () => undefined,
  });
  return { world, wire, told, wake: () => wake };
}

it('[SYNC-6] after a sleep a line that is dead is opened anew within 5 s', async () => {
  const { world, told, wake, wire } = aConnection();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(told.at(-1)).toBe('live');
  world.answers = false;
  world.clock += 8 * 3_600_000;
  wake().slept();
  await vi.advanceTimersByTimeAsync(1_600);
  expect(told.at(-1)).toBe('offline');
  world.answers = true;
  await vi.advanceTimersByTimeAsync(3_300);
  expect(told.at(-1)).toBe('live');
  expect(wire.facts()).toMatchObject({ reconnects: 1, transport: 'test' });
  wire.stop();
});

it('[SYNC-6] what was being opened when the machine fell asleep is opened anew at once', async () => {
  const { world, told, wake, wire } = aConnection();
  await vi.advanceTimersByTimeAsync(10);
  world.opens = true;
  expect(told.at(-1)).toBe('connecting');
  wake().slept();
  await vi.advanceTimersByTimeAsync(100);
  expect(told.at(-1)).toBe('live');
  expect(world.tries).toBe(2);
  wire.stop();
});

it('[SYNC-7] after a sleep the server’s clock is measured anew, and what was known of it bounds nothing', async () => {
  const { world, wake, wire } = aConnection();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(wire.facts().offsetMs).toBe(0);
  // By less than a trip's doubt would show: only the word of the sleep makes it void.
  world.serverAhead = 1;
  wake().slept();
  expect(wire.facts().errorMs).toBeNull();
  await vi.advanceTimersByTimeAsync(100);
  expect(wire.facts()).toMatchObject({ offsetMs: 1, errorMs: 1 });
  wire.stop();
});
