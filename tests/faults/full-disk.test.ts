import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '#server/store/sqlite/database.ts';
import { sqliteStore } from '#server/store/sqlite/sqlite-store.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { KENJI, OWNER, testRooms } from '#tests/support/test-room.ts';

test('[LOG-2] a full disk refuses commands with a clear reason, reading goes on, and freed space is enough', async () => {
  const { db, close } = openDatabase(temporaryFolder());
  onTestFinished(close);
  const room = testRooms({ store: sqliteStore(db) });
  await room.done(OWNER, 'incident.declare', { title: 'Checkout is down' });
  await room.done(OWNER, 'participant.join', { participant: 'kenji', name: 'Kenji', role: 'responder' });
  // SQLite answers the same to a file that may not grow as to a disk that is full.
  db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true })) + 10}`);
  const text = 'x'.repeat(5_000);
  let written = 0;
  let ack = await room.give(KENJI, 'note.add', { text });
  for (; ack.ok; written += 1) ack = await room.give(KENJI, 'note.add', { text });
  expect(ack.error.code).toBe('storage_unavailable');
  expect(room.store.health()).toBe('failing');
  const read = room.rooms.read(KENJI, { incident: 'fire', after: 3, limit: 100 });
  expect(read.ok && read.events.length).toBe(written);

  db.pragma('max_page_count = 1000000');
  expect(await room.give(KENJI, 'note.add', { text })).toMatchObject({ ok: true, seq: 3 + written + 1 });
  expect(room.store.health()).toBe('ok');
  expect(room.store.verify('fire').ok).toBe(true);
});
