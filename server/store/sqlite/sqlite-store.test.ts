import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '#server/store/sqlite/database.ts';
import { LOG } from '#server/store/sqlite/migrations/0001-log.ts';
import { ACCESS } from '#server/store/sqlite/migrations/0002-access.ts';
import { LOG_BY_PLACE } from '#server/store/sqlite/migrations/0003-log-by-place.ts';
import { SEGMENTS } from '#server/store/sqlite/migrations/0004-segments.ts';
import { migrate } from '#server/store/sqlite/migrations.ts';
import { sqliteStore } from '#server/store/sqlite/sqlite-store.ts';
import type { Store } from '#server/store/store.ts';
import { refusal } from '#shared/errors/refusal.ts';
import { append, events, note } from '#tests/contract/sealed-log.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

function opened(folder = temporaryFolder()): { readonly db: Database; readonly store: Store } {
  const { db, close } = openDatabase(folder);
  onTestFinished(close);
  return { db, store: sqliteStore(db) };
}

function write(store: Store, incident: string, key: string, ...texts: readonly string[]): void {
  const head = store.head(incident);
  const made = events(incident, head, texts.map(note));
  expect(store.append([append(incident, key, head, { events: made })])).toEqual([{ ok: true }]);
}

function redact(store: Store, incident: string, key: string, seq: number): void {
  const head = store.head(incident);
  const made = events(incident, head, [{ type: 'log.redacted', data: { seq, reason: 'leaked' } }]);
  store.append([append(incident, key, head, { events: made, redactions: [seq] })]);
}

/** What somebody with the file in their hands might do to the log "a" of ten events, where 2 was redacted by 4. */
const FORGERIES: readonly (readonly [string, number, string])[] = [
  ['an edit of words', 6, `UPDATE log SET data = replace(data, 'n6', 'm6') WHERE seq = 6`],
  ['an edit of the time', 6, `UPDATE log SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 6`],
  ['an edit of the author', 6, `UPDATE log SET actor_name = 'Eve' WHERE seq = 6`],
  ['another role', 6, `UPDATE log SET actor_role = 'observer' WHERE seq = 6`],
  ['another type', 6, `UPDATE log SET type = 'note.removed' WHERE seq = 6`],
  ['another command', 6, `UPDATE log SET command = 'x' WHERE seq = 6`],
  ['a body hash to fit', 6, `UPDATE log SET body_hash = 'x' WHERE seq = 6`],
  ['a deletion', 6, 'DELETE FROM log WHERE seq = 6'],
  [
    'a deletion that is renumbered away',
    6,
    `DELETE FROM log WHERE seq = 6;
     UPDATE log SET seq = -(seq - 1) WHERE seq > 6; UPDATE log SET seq = -seq WHERE seq < 0;
     UPDATE head SET seq = 9`,
  ],
  [
    'an insertion',
    6,
    `UPDATE log SET seq = -(seq + 1) WHERE seq >= 6; UPDATE log SET seq = -seq WHERE seq < 0;
     INSERT INTO log SELECT 6, 'made.0', at, actor_id, actor_name, actor_role, type, version, data,
       command, salt, body_hash, hash, NULL, NULL FROM log WHERE seq = 5;
     UPDATE head SET seq = 11`,
  ],
  [
    'a swap',
    6,
    `UPDATE log SET seq = -6 WHERE seq = 6; UPDATE log SET seq = 6 WHERE seq = 7;
     UPDATE log SET seq = 7 WHERE seq = -6`,
  ],
  [
    'a row before the first',
    1,
    `INSERT INTO log SELECT 0, 'made.0', at, actor_id, actor_name, actor_role, type, version, data,
       command, salt, body_hash, hash, NULL, NULL FROM log WHERE seq = 1`,
  ],
  ['a cut at the beginning', 1, 'DELETE FROM log WHERE seq < 4'],
  ['a cut at the end', 9, 'DELETE FROM log WHERE seq > 8'],
  ['a log that is gone', 1, 'DELETE FROM log'],
  ['a head that was moved back', 9, 'UPDATE head SET seq = 8'],
  ['a head that is not the last event', 10, `UPDATE head SET hash = 'x'`],
  ['words blanked as if redacted', 6, `UPDATE log SET data = '{}', salt = NULL WHERE seq = 6`],
  ['words in a redacted event', 2, `UPDATE log SET data = '{"note":"n","text":"not me"}' WHERE seq = 2`],
  ['a redaction on record taken back', 2, `UPDATE log SET data = '{"seq":3}' WHERE type = 'log.redacted'`],
];

test.each(FORGERIES)('[LOG-3] verify finds %s and names seq %i', (_what, firstBad, forgery) => {
  const { db, store } = opened();
  write(store, 'a', 'QD-1', 'n1', 'a secret', 'n3');
  redact(store, 'a', 'QD-1', 2);
  write(store, 'a', 'QD-1', 'n5', 'n6', 'n7', 'n8', 'n9', 'n10');
  write(store, 'b', 'QD-2', 'another log');
  expect(store.verify('a')).toEqual({ ok: true, head: store.head('a') });
  forge(db, forgery);
  expect(store.verify('a')).toMatchObject({ ok: false, firstBad });
  expect(store.verify('b').ok).toBe(true);
});

const COLUMNS = `id, at, actor_id, actor_name, actor_role, type, version, data, command, salt, body_hash, hash,
  asked, made`;

/** Runs SQL in which `log` is the log "a", the first room, and `head` its head. */
function forge(db: Database, sql: string): void {
  db.exec(`
    CREATE TEMP TABLE log AS SELECT seq, ${COLUMNS} FROM main.events WHERE room = 1;
    CREATE TEMP TABLE head AS SELECT * FROM main.heads WHERE incident = 'a';
    ${sql};
    DELETE FROM main.events WHERE room = 1;
    INSERT INTO main.events (place, ${COLUMNS}) SELECT (1 << 32) + seq, ${COLUMNS} FROM log;
    UPDATE main.heads SET seq = head.seq, hash = head.hash FROM head WHERE heads.incident = 'a'`);
}

test('[LOG-2] a folder of the first tables is brought over with its log, its heads and what was answered', () => {
  const folder = temporaryFolder();
  const older = new Sqlite(join(folder, 'quarterdeck.db'));
  migrate(older, folder, [LOG, ACCESS]);
  const made = events('a', { seq: 0, hash: '' }, ['one', 'two', 'three'].map(note));
  const event = older.prepare(`INSERT INTO events VALUES (${Array.from({ length: 14 }, () => '?').join()})`);
  older.prepare("INSERT INTO heads VALUES ('a', 3, ?)").run(made.at(-1)?.event.hash);
  for (const row of made) {
    const { seq, incident, data: _kept, actor, ...rest } = row.event;
    const { id, at, type, version, command, hash } = rest;
    const stamp = [id, at, actor.id, actor.name, actor.role, type, version];
    event.run(incident, seq, ...stamp, row.text, command, row.salt, row.bodyHash, hash);
  }
  const outcome = { ok: true, seq: 2, events: 1 } as const;
  const refused = { ok: false, error: refusal('closed') } as const;
  const insert = older.prepare('INSERT INTO answers VALUES (?, ?, ?, ?)');
  insert.run('a', 'a-2', 'asked for two', JSON.stringify(outcome));
  insert.run('a', 'no', 'asked for no', JSON.stringify(refused));
  older.close();

  const { store } = opened(folder);
  expect(store.read('a', 0, 10)).toEqual(made.map(({ event }) => event));
  expect(store.verify('a').ok).toBe(true);
  expect([...store.answers('a', ['a-1', 'a-2', 'no']).values()]).toEqual([
    { command: 'no', body: 'asked for no', outcome: refused },
    { command: 'a-2', body: 'asked for two', outcome },
  ]);
});

test('[LOG-2] what was appended is there after the database is opened again', () => {
  const folder = temporaryFolder();
  const first = openDatabase(folder);
  write(sqliteStore(first.db), 'a', 'QD-1', 'one', 'two');
  const before = sqliteStore(first.db).read('a', 0, 10);
  first.close();
  const { store } = opened(folder);
  expect(store.read('a', 0, 10)).toEqual(before);
  expect(store.verify('a').ok).toBe(true);
  expect(store.nextKey()).toBe('QD-2');
});

/** Whether a text stands anywhere in the files of a data folder. */
function standsIn(folder: string, text: string): boolean {
  const files = globSync('**', { cwd: folder }).map((name) => join(folder, name));
  expect(files.length).toBeGreaterThan(1);
  return files.some(
    (file) => file !== folder && !file.endsWith('.lock') && readFileSync(file).includes(text),
  );
}

test('[LOG-3] redacted words are nowhere in the files, also not where pages were split', () => {
  const folder = temporaryFolder();
  const { db, store } = opened(folder);
  const secret = 'correct-horse-battery-staple';
  const leaked: (readonly [incident: string, key: string, seq: number])[] = [];
  // Logs that grow by turns split the pages that others stand on; with these "random" numbers, a file that is not
  // written anew keeps words.
  let number = 3;
  const roll = (below: number) => {
    number = (number * 48_271) % 2_147_483_647;
    return number % below;
  };
  for (let round = 0; round < 800; round += 1) {
    const n = roll(10);
    const leaks = roll(20) === 0;
    write(store, `i${n}`, `QD-${n + 1}`, `${leaks ? secret : ''} ${'x'.repeat(roll(900))}`);
    if (leaks) leaked.push([`i${n}`, `QD-${n + 1}`, store.head(`i${n}`).seq]);
    if (round % 20 === 0) db.pragma('wal_checkpoint(TRUNCATE)');
  }
  db.pragma('wal_checkpoint(TRUNCATE)');
  expect(leaked.length).toBeGreaterThan(20);
  expect(standsIn(folder, secret)).toBe(true);
  for (const [incident, key, seq] of leaked) redact(store, incident, key, seq);
  expect(standsIn(folder, secret)).toBe(false);
  for (const [incident] of leaked) expect(store.verify(incident).ok).toBe(true);
});

test('[LOG-3] words whose erasure was interrupted are gone after the next start', () => {
  const folder = temporaryFolder();
  const first = openDatabase(folder);
  const store = sqliteStore(first.db);
  write(store, 'a', 'QD-1', 'one', 'hunter2 is the password');
  // As if the process died right after the commit.
  const exec = first.db.exec.bind(first.db);
  first.db.exec = () => {
    throw new Error('interrupted');
  };
  redact(store, 'a', 'QD-1', 2);
  first.db.exec = exec;
  expect(standsIn(folder, 'hunter2')).toBe(true);
  first.close();
  opened(folder);
  expect(standsIn(folder, 'hunter2')).toBe(false);
});

test('[LOG-4] what was kept for speed before it had checksums is made anew', () => {
  const db = new Sqlite(':memory:');
  migrate(db, 'here', [LOG, ACCESS, LOG_BY_PLACE, SEGMENTS]);
  db.exec(`INSERT INTO heads VALUES (1, 'a', 9, 'h');
    INSERT INTO snapshots VALUES ('a', 5, 1, '{}');
    INSERT INTO segments VALUES (4294967297, 4, x'00')`);
  migrate(db, 'here');
  const store = sqliteStore(db);
  expect(store.head('a').seq).toBe(9);
  expect(store.loadSnapshot('a', 1, 9)).toBeUndefined();
  expect(store.segments('a')).toEqual([]);
});
