import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createServerClock } from './server-clock.ts';

describe('the server’s clock', () => {
  it('[SYNC-7] is known within half the quickest round trip, whatever each way took', () => {
    const trip = fc.record({
      there: fc.integer({ min: 0, max: 400 }),
      back: fc.integer({ min: 0, max: 400 }),
    });
    const skew = fc.integer({ min: -7_200_000, max: 7_200_000 });
    fc.assert(
      fc.property(skew, fc.array(trip, { minLength: 1, maxLength: 12 }), (ahead, trips) => {
        let local = 1_000_000;
        const clock = createServerClock(() => local);
        for (const { there, back } of trips) {
          const sentAt = local;
          const serverAt = local + there + ahead;
          local += there + back;
          clock.take({ sentAt, receivedAt: local, serverAt });
          local += 2_000;
        }
        const quickest = Math.min(...trips.map(({ there, back }) => there + back));
        expect(Math.abs(clock.now() - (local + ahead))).toBeLessThanOrEqual(quickest / 2 + 1);
      }),
    );
  });

  it('[SYNC-7] follows at once when this machine’s clock is set', () => {
    let local = 0;
    const clock = createServerClock(() => local);
    clock.take({ sentAt: 0, receivedAt: 10, serverAt: 5 });
    // The clock jumps by an hour, as after sleep or by hand; the server's goes on.
    local = 3_600_000;
    clock.take({ sentAt: local, receivedAt: local + 80, serverAt: 2_040 });
    local += 80;
    expect(clock.now()).toBeCloseTo(2_080, -1);
  });
});
