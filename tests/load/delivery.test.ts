import { expect, it } from 'vitest';
import { delivery } from './delivery.ts';

it('[CAST-6] an update to hundreds goes out to each, and commands go on, with a slow receiver beside', async () => {
  const found = await delivery({ recipients: 300, webhooks: 3, slowMs: 1_000, ms: 500 });
  expect(found.counts).toMatchObject({ delivered: 303, failed: 0, unknown: 0, expired: 0 });
  expect(found).toMatchObject({ mailboxes: 300, refused: 0 });
}, 120_000);
