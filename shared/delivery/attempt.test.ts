import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINUTE, msBetween, plus, SECOND, toMs } from '#shared/time/instant.ts';
import { afterAttempt, type Outcome, retryAfterMs } from './attempt.ts';

const NOW = '2026-11-20T09:00:00.000Z';
const made = { attempts: 1, expiresAt: plus(NOW, 30 * MINUTE), now: NOW, draw: 0 };
const busy: Outcome = { kind: 'refused', reason: 'busy', detail: '451 later' };

describe('after an attempt', () => {
  it('[CAST-4] an answer that may mean that it was taken is left to a human, whatever time there is', () => {
    const outcome: Outcome = { kind: 'unknown', reason: 'no_answer' };
    expect(afterAttempt(outcome, made)).toEqual({
      state: 'unknown',
      reason: 'no_answer',
      detail: null,
      dueAt: null,
    });
  });

  it('[CAST-4] a clear refusal is tried again, later each time', () => {
    const waits = [1, 2, 3, 4, 20].map((attempts) => {
      const { dueAt } = afterAttempt(busy, { ...made, attempts });
      return msBetween(NOW, dueAt ?? NOW) / SECOND;
    });
    expect(waits).toEqual([2.5, 5, 10, 20, 150]);
  });

  it('[CAST-4] the wait that the other side asks for is kept', () => {
    const { dueAt } = afterAttempt({ ...busy, waitMs: 7 * MINUTE }, made);
    expect(dueAt).toBe(plus(NOW, 7 * MINUTE));
  });

  it('[CAST-4] nothing is tried again after its time to live', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 0, max: 10_000_000 }),
        (attempts, draw, waitMs) => {
          const { dueAt } = afterAttempt({ ...busy, waitMs }, { ...made, attempts, draw });
          expect(toMs(dueAt ?? '')).toBeLessThanOrEqual(toMs(made.expiresAt));
        },
      ),
    );
  });

  it('[CAST-4] Retry-After is read in seconds and as a date, and not where it says nothing', () => {
    expect(retryAfterMs('120', NOW)).toBe(120_000);
    expect(retryAfterMs('Fri, 20 Nov 2026 09:01:00 GMT', NOW)).toBe(60_000);
    expect(
      [undefined, '', 'soon', '-4', 'Fri, 20 Nov 2026 08:00:00 GMT'].map((each) => retryAfterMs(each, NOW)),
    ).toEqual(Array.from({ length: 5 }).fill(undefined));
  });
});
