import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR, plus, toMs } from '#shared/time/instant.ts';
import { incidentTime, serverTime } from '#shared/time/simulation.ts';
import { START } from './testing/scenario.ts';

describe('a sped-up drill', () => {
  const simulation = { startsAt: '2017-01-31T21:00:00.000Z', anchoredAt: START, speed: 60 };

  it('[INC-3] lives in its own time, a minute for each second', () => {
    expect(incidentTime(simulation, '2026-11-20T09:00:10.000Z')).toBe('2017-01-31T21:10:00.000Z');
  });

  it('[INC-3] tells a timer when its own moment comes', () => {
    expect(serverTime(simulation, '2017-01-31T21:10:00.000Z')).toBe('2026-11-20T09:00:10.000Z');
  });

  it('[INC-3] has never a timer that is early, at whatever speed', () => {
    const ms = fc.integer({ min: 0, max: 10 * 24 * HOUR });
    fc.assert(
      fc.property(ms, fc.double({ min: 1, max: 3600, noNaN: true }), (after, speed) => {
        const odd = { ...simulation, speed };
        const at = plus(odd.startsAt, after);
        expect(toMs(incidentTime(odd, serverTime(odd, at)))).toBeGreaterThanOrEqual(toMs(at));
      }),
    );
  });

  it("[LOG-5] leaves a real incident with the server's time", () => {
    expect(incidentTime(null, START)).toBe(START);
    expect(serverTime(null, START)).toBe(START);
  });
});
