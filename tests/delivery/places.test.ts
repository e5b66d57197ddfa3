import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { channelSettings } from '#server/delivery/settings.ts';
import { memoryDeliveryStore, sqliteDeliveryStore } from '#server/store/sqlite/delivery-store.ts';
import { DELIVERIES } from '#server/store/sqlite/migrations/0007-deliveries.ts';
import { PLACES } from '#server/store/sqlite/migrations/0008-places.ts';
import { SUBSCRIBERS } from '#server/store/sqlite/migrations/0009-subscribers.ts';
import { SHIFT_REMINDERS } from '#server/store/sqlite/migrations/0012-shift-reminders.ts';

const NOW = '2026-11-20T09:00:00.000Z';
const LATER = '2026-11-20T09:30:00.000Z';

/** Two deliveries of one update, both written down as being sent. */
function underWay() {
  const store = memoryDeliveryStore();
  for (const id of ['ann', 'ben'])
    store.addRecipients([
      { id, audience: 'public', channel: 'slack', address: `#${id}`, language: 'en', secret: null },
    ]);
  const dispatch = { incident: 'i', broadcast: 'b', seq: 1, audience: 'public', at: NOW };
  store.dispatch(dispatch);
  store.makeDeliveries(dispatch, LATER);
  const [ann, ben] = store.claim('slack', NOW, 9);
  if (ann === undefined || ben === undefined) throw new Error('two deliveries');
  return { store, ann, ben };
}

it('[CAST-4] what is found as being sent is delivered where its place is known, and a doubt otherwise', () => {
  const { store, ann } = underWay();
  store.place({ key: ann.key, recipient: 'ann', thread: 't', place: 'here', sentAt: NOW });
  expect(store.doubtUnderWay('server_stopped', LATER)).toEqual(['i']);
  expect(store.lines('i', 'b')).toMatchObject([
    { address: '#ann', state: 'delivered', reason: null },
    { address: '#ben', state: 'unknown', reason: 'server_stopped' },
  ]);
});

it('[CAST-6] a thread stands where it began last, and knows the newest that was said there', () => {
  const { store } = underWay();
  const placed = { recipient: 'ann', thread: 't' };
  expect(store.threadPlace('ann', 't')).toBeUndefined();
  store.place({ ...placed, key: '1', place: 'first', sentAt: NOW });
  store.place({ ...placed, key: '2', place: null, sentAt: LATER });
  expect(store.threadPlace('ann', 't')).toEqual({ place: 'first', newest: LATER });
  store.place({ ...placed, key: '3', place: 'anew', sentAt: NOW });
  expect(store.threadPlace('ann', 't')).toEqual({ place: 'anew', newest: LATER });
  expect([store.threadPlace('ben', 't'), store.threadPlace('ann', 'u')]).toEqual([undefined, undefined]);
});

it('[CAST-4] with a recipient, what is known of where its messages stand is erased', () => {
  const { store, ann } = underWay();
  store.place({ key: ann.key, recipient: 'ann', thread: 't', place: 'here', sentAt: NOW });
  store.removeRecipient('ann', LATER);
  expect(store.threadPlace('ann', 't')).toBeUndefined();
});

it('[CAST-4] e-mail that was set up before secrets stood apart keeps its password', () => {
  const db = new Sqlite(':memory:');
  db.exec(DELIVERIES);
  const settings = {
    host: 'mail.example.com',
    port: 587,
    security: 'starttls',
    user: 'status',
    fromName: 'Status',
    fromAddress: 'status@example.com',
  };
  const old = JSON.stringify({ ...settings, password: 'kept' });
  db.prepare("INSERT INTO channels (name, settings) VALUES ('email', ?), ('allow-private', 'true')").run(old);
  db.exec(PLACES);
  db.exec(SUBSCRIBERS);
  db.exec(SHIFT_REMINDERS);
  const channels = channelSettings(sqliteDeliveryStore(db));
  expect(channels.email()).toEqual({ ...settings, password: 'kept' });
  expect(channels.allowPrivate()).toBe(true);
});
