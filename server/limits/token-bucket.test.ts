import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allOf, bucketPerKey, tokenBucket } from './token-bucket.ts';

describe('a bucket of tokens', () => {
  it('gives its burst at once, then says how many seconds to wait, then gives again', () => {
    const bucket = tokenBucket({ burst: 2, perSecond: 0.5 });
    expect([bucket.take(0), bucket.take(0), bucket.take(0)]).toEqual([0, 0, 2]);
    expect(bucket.take(1_000)).toBe(1);
    expect(bucket.take(2_000)).toBe(0);
  });

  it('never gives more than burst + time × rate, also when the clock is set back', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5_000 }), { maxLength: 200 }), (steps) => {
        const bucket = tokenBucket({ burst: 5, perSecond: 3 });
        let now = 0;
        let given = 0;
        for (const step of steps) {
          now += step;
          if (bucket.take(now) === 0) given += 1;
          bucket.wait(now - 10_000);
          bucket.wait(now);
        }
        expect(given).toBeLessThanOrEqual(5 + (now / 1_000) * 3);
      }),
    );
  });

  it('of several takes from all or from none', () => {
    const small = tokenBucket({ burst: 2, perSecond: 0.1 });
    const large = tokenBucket({ burst: 9, perSecond: 1 });
    const both = allOf([small, large]);
    expect([both.take(0), both.take(0), both.take(0), both.take(0)]).toEqual([0, 0, 10, 10]);
    expect(Array.from({ length: 8 }, () => large.take(0)).filter((seconds) => seconds === 0)).toHaveLength(7);
  });

  it('is one per address', () => {
    const of = bucketPerKey({ burst: 1, perSecond: 1 });
    expect([of('a').take(0), of('a').take(0), of('b').take(0)]).toEqual([0, 1, 0]);
  });
});
