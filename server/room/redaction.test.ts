import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { memoryStore } from '#server/store/memory/memory-store.ts';
import { openDatabase } from '#server/store/sqlite/database.ts';
import { sqliteStore } from '#server/store/sqlite/sqlite-store.ts';
import { REDACTED } from '#shared/incident/log/redaction.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { KENJI, OWNER, roomOnFire, testRooms } from '#tests/support/test-room.ts';

const SECRET = 'hunter2-hunter2';

test('[LOG-3] a leaked secret is gone from log, state, list, answers and files, and the chain verifies', async () => {
  const folder = temporaryFolder();
  const { db, close } = openDatabase(folder);
  onTestFinished(close);
  const store = sqliteStore(db);
  const room = testRooms({ store });
  await room.done(OWNER, 'incident.declare', { title: `Login with ${SECRET} fails` }, { id: 'd' });
  await room.done(OWNER, 'participant.join', { participant: 'kenji', name: 'Kenji', role: 'responder' });
  await room.done(OWNER, 'task.assign', { title: `try ${SECRET}`, assignee: 'kenji' }, { id: 't' });
  await room.done(KENJI, 'note.add', { text: `it was ${SECRET}` }, { id: 'n' });
  for (const seq of [1, 4, 5]) await room.done(OWNER, 'log.redact', { seq, reason: 'a leaked password' });

  const told = JSON.stringify([
    room.state(),
    room.log(),
    store.incidents({ status: 'all', after: null, limit: 10 }),
    room.rooms.join(KENJI, { incident: 'fire', after: 0 }),
    room.rooms.stateAt(KENJI, 'fire', 5),
    await room.give(KENJI, 'note.add', { text: `it was ${SECRET}` }, { id: 'n' }),
    await room.give(OWNER, 'task.assign', { title: `try ${SECRET}`, assignee: 'kenji' }, { id: 't' }),
  ]);
  expect(told).not.toContain(SECRET);
  expect(told).toContain(REDACTED);
  expect(room.state().tasks['t.0']?.title).toBe(REDACTED);
  const files = globSync('quarterdeck.*', { cwd: folder }).map((name) => join(folder, name));
  expect(files.length).toBeGreaterThan(1);
  for (const file of files.filter((name) => !name.endsWith('.lock'))) {
    expect(readFileSync(file).includes(SECRET), file).toBe(false);
  }
  expect(room.rooms.verify(OWNER, 'fire')).toMatchObject({ verified: { ok: true, head: { seq: 8 } } });
});

test('[LOG-3] a secret that is redacted in the tick that it was written in is never told', async () => {
  const room = await roomOnFire();
  const heard = room.frames.length;
  const acks = await Promise.all([
    room.give(KENJI, 'note.add', { text: SECRET }),
    room.give(OWNER, 'log.redact', { seq: 5, reason: 'quick' }),
  ]);
  expect(acks.every(({ ok }) => ok)).toBe(true);
  expect(JSON.stringify([acks, room.frames.slice(heard), room.log()])).not.toContain(SECRET);
  expect(room.rooms.verify(OWNER, 'fire')).toMatchObject({ verified: { ok: true } });
});

test('[LOG-3] what one server redacts, another forgets', async () => {
  const store = memoryStore();
  const here = await roomOnFire({ store });
  await here.done(OWNER, 'task.assign', { title: SECRET, assignee: 'kenji' });
  const there = testRooms({ store });
  expect(JSON.stringify(there.state())).toContain(SECRET);
  await here.done(OWNER, 'log.redact', { seq: 5, reason: 'leaked' });
  await there.done(OWNER, 'note.add', { text: 'still here' });
  expect(
    JSON.stringify([there.state(), there.rooms.join(OWNER, { incident: 'fire', after: 0 })]),
  ).not.toContain(SECRET);
});

test('[LOG-3] the record of a redaction cannot itself be redacted', async () => {
  const room = await roomOnFire();
  await room.done(KENJI, 'note.add', { text: SECRET });
  await room.done(OWNER, 'log.redact', { seq: 5, reason: 'leaked' });
  expect(await room.give(OWNER, 'log.redact', { seq: 6, reason: 'hide it' })).toMatchObject({
    ok: false,
    error: { details: { reason: 'cannot_redact' } },
  });
});
