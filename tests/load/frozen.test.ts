import { expect, it } from 'vitest';
import { frozen } from './frozen.ts';

const MB = 1024 * 1024;

it('[SYNC-8] frozen screens cost a bounded memory, are cut off, and catch up without a hole', async () => {
  const { heardByAll, mostWaiting, cutOffs, caughtUp, holes } = await frozen({
    stopped: 3,
    unpolled: 3,
    healthy: 3,
    perSecond: 400,
    characters: 5_000,
    ms: 4_000,
  });
  expect({ heardByAll, caughtUp, holes }).toEqual({ heardByAll: true, caughtUp: true, holes: 0 });
  expect(cutOffs).toBeGreaterThanOrEqual(3);
  expect(mostWaiting).toBeLessThanOrEqual(32 * MB);
}, 120_000);
