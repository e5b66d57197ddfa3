import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '#server/store/sqlite/database.ts';
import { sqliteStore } from '#server/store/sqlite/sqlite-store.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { KENJI, OWNER, testRooms } from '#tests/support/test-room.ts';

const WRITER = fileURLToPath(new URL('./writer-process.ts', import.meta.url));

/** Lets a process write until so many notes were acknowledged, then kills it without warning. */
async function writeUntilKilled(folder: string, word: string, count: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [WRITER, folder, word], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const acknowledged: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged.push(line);
    if (acknowledged.length === count) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  expect(child.signalCode).toBe('SIGKILL');
  return acknowledged;
}

test('[LOG-2] what was acknowledged outlives kill -9, again and again, and the chain holds', async () => {
  const folder = temporaryFolder();
  const acknowledged: string[] = [];
  for (const [round, count] of [40, 97, 160].entries()) {
    acknowledged.push(...(await writeUntilKilled(folder, `round${round}`, count)));
    const { db, close } = openDatabase(folder);
    const store = sqliteStore(db);
    const log = new Map(store.read('fire', 0, 1_000_000).map(({ seq, hash }) => [seq, hash]));
    for (const line of acknowledged) {
      const [seq, hash] = line.split(' ');
      expect(log.get(Number(seq)), `event ${seq} of round ${round}`).toBe(hash);
    }
    expect(store.verify('fire')).toEqual({ ok: true, head: store.head('fire') });
    close();
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(297);
});

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
