import { expect, it } from 'vitest';
import type { NewRecipient } from '#server/delivery/delivery-store.ts';
import type { Wish } from '#server/subscribers/subscriber-store.ts';
import { HOUR, plus } from '#shared/time/instant.ts';
import { memoryDeliveryStore } from './delivery-store.ts';

const NOW = '2026-11-20T14:00:00.000Z';
const TOMORROW = plus(NOW, 24 * HOUR);
const ANNA: Wish = { audience: 'public', address: 'anna@example.com', language: 'en' };

/** What no column takes, in the middle of a list. */
const BROKEN = { ...ANNA, address: null as unknown as string };

it('[CAST-1] of a list all is kept or nothing, of recipients and of wishes', () => {
  const store = memoryDeliveryStore();
  const entered = [ANNA, BROKEN].map(
    (each, n): NewRecipient => ({ ...each, id: `r${n}`, channel: 'email', secret: null }),
  );
  expect(() => store.addRecipients(entered)).toThrow(/NOT NULL/);
  expect(store.recipients()).toEqual([]);
  expect(() => store.wish([ANNA, BROKEN], NOW)).toThrow(/NOT NULL/);
  expect(store.nextConfirmation()).toBeNull();
});

it('[CAST-1] more than 20 000 wishes do not wait: a list that does not fit is not kept in part', () => {
  const store = memoryDeliveryStore();
  const many = (count: number, name: string) =>
    Array.from({ length: count }, (_, n) => ({ ...ANNA, address: `${name}${n}@example.com` }));
  expect(store.wish(many(19_999, 'a'), NOW)).toBe(true);
  expect(store.wish(many(2, 'b'), NOW)).toBe(false);
  expect(store.wish(many(1, 'c'), NOW)).toBe(true);
  store.eraseUnconfirmed(TOMORROW);
  expect(store.wish(many(2, 'b'), TOMORROW)).toBe(true);
});

it('[CAST-4] what a dead server was sending is a doubt: no further mail by itself, and its link counts', () => {
  const store = memoryDeliveryStore();
  store.wish([ANNA], NOW);
  expect(store.claimConfirmation('hash', NOW, TOMORROW)).toMatchObject({ ...ANNA, attempts: 1 });
  store.doubtConfirmationsUnderWay();
  expect([store.nextConfirmation(), store.claimConfirmation('other', TOMORROW, TOMORROW)]).toEqual([
    null,
    undefined,
  ]);
  // What comes late of the attempt changes nothing any more.
  store.settleConfirmation('hash', { state: 'failed', dueAt: NOW });
  expect(store.nextConfirmation()).toBeNull();
  expect(store.confirm('hash', 'recipient', NOW)).toEqual(ANNA);
  expect(store.recipients()).toMatchObject([{ ...ANNA, confirmedAt: NOW }]);
});

it('[CAST-4] of a restored record, what was still to be sent is not', () => {
  const store = memoryDeliveryStore();
  store.wish([ANNA], NOW);
  store.doubtConfirmationsDue();
  expect(store.nextConfirmation()).toBeNull();
});

it('[CAST-1] whom the owner entered meanwhile is asked no more, and whoever confirms keeps one entry', () => {
  const store = memoryDeliveryStore();
  const entered: NewRecipient = {
    ...ANNA,
    id: 'entered',
    channel: 'email',
    secret: null,
    address: 'ANNA@example.com',
  };
  store.wish([ANNA], NOW);
  store.addRecipients([entered]);
  expect(store.claimConfirmation('hash', NOW, TOMORROW)).toBeUndefined();
  store.removeRecipient('entered', NOW);
  store.wish([ANNA], NOW);
  store.claimConfirmation('hash', NOW, TOMORROW);
  store.addRecipients([entered]);
  expect(store.confirm('hash', 'confirmed', NOW)).toEqual(ANNA);
  expect(store.recipients()).toMatchObject([{ id: 'entered', confirmedAt: NOW }]);
});

it('[CAST-1] whoever is removed is not asked any more, either', () => {
  const store = memoryDeliveryStore();
  store.addRecipients([{ ...ANNA, id: 'entered', channel: 'email', secret: null }]);
  store.wish([ANNA], NOW);
  store.removeRecipient('entered', NOW);
  expect(store.nextErasure()).toBeNull();
});
