/**
 * A room of tldraw's sync-core with its SQLite storage. Each push is a transaction; with the write-ahead log and
 * `synchronous` as the argument says: NORMAL outlives the process, FULL also the power.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { createRecordType, StoreSchema } from '@tldraw/store';
import { NodeSqliteWrapper, SQLiteSyncStorage, TLSocketRoom } from '@tldraw/sync-core';
import Sqlite from 'better-sqlite3';
import { WebSocketServer } from 'ws';
import { serveBenchmark } from '../systems/serve-benchmark.ts';
import { temporaryFolder } from '../systems/temporary-folder.ts';

const [synchronous = 'NORMAL'] = process.argv.slice(2);
const schema = StoreSchema.create({
  note: createRecordType('note', { scope: 'document', validator: { validate: (note) => note } }),
});

const folder = temporaryFolder();
const db = new Sqlite(join(folder.path, 'tldraw.db'));
db.pragma('journal_mode = WAL');
db.pragma(`synchronous = ${synchronous}`);
const storage = new SQLiteSyncStorage({
  sql: new NodeSqliteWrapper(db),
  snapshot: { documents: [], documentClock: 0, schema: schema.serialize() },
});
// The light subscribers say nothing while they only listen.
const room = new TLSocketRoom({ schema, storage, clientTimeout: 3_600_000 });

const http = createServer();
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false });
let sessions = 0;
sockets.on('connection', (socket) => {
  sessions += 1;
  room.handleSocketConnect({ sessionId: `session-${sessions}`, socket });
});
http.listen(0, '127.0.0.1');
await once(http, 'listening');

serveBenchmark(`http://127.0.0.1:${http.address().port}`, () => {
  folder.remove();
  process.exit();
});
