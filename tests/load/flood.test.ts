import { expect, it } from 'vitest';
import { flood } from './flood.ts';

it('[INC-1] a flood of webhooks opens each incident once, repeats write nothing, and commands go on', async () => {
  const found = await flood({ posts: 500, groups: 50, ms: 500, lines: 20 });
  expect(found.statuses).toEqual({ 200: 500 });
  // A declaration and a signal each.
  expect(found).toMatchObject({ groupsAccepted: 50, incidents: 50, events: 100, refused: 0 });
}, 120_000);

it('[INC-1 SYNC-8] what is more than a sender may send is refused with the time to come back', async () => {
  const alerts = { burst: 100, perSecond: 1 };
  const found = await flood({ posts: 300, groups: 30, ms: 100, lines: 20, alerts });
  expect(found.statuses[200]).toBeGreaterThanOrEqual(100);
  expect((found.statuses[200] ?? 0) + (found.statuses[429] ?? 0)).toBe(300);
  expect(found).toMatchObject({ withoutRetryAfter: 0, refused: 0 });
  expect(found.incidents).toBe(found.groupsAccepted);
}, 120_000);
