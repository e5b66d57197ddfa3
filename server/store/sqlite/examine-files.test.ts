import { expect, it, onTestFinished } from 'vitest';
import { append, events } from '#tests/contract/sealed-log.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { sha256 } from '../sha256.ts';
import { openDatabase } from './database.ts';
import { databaseFile } from './database-file.ts';
import { faultyFiles } from './examine-files.ts';
import { sqliteStore } from './sqlite-store.ts';

const START = { seq: 0, hash: '' };

it('[LOG-3 TL-2] a file whose bytes are not those of its event is named', () => {
  const folder = temporaryFolder();
  const { db, close } = openDatabase(folder);
  onTestFinished(close);
  const store = sqliteStore(db);
  for (const piece of ['one', 'two']) store.putPiece('up', Buffer.from(piece));
  const data = { attachment: 'a-1.0', name: 'db2.log', sha256: sha256('onetwo') };
  const made = events('a', START, [{ type: 'attachment.added', data }]);
  store.append([append('a', 'QD-1', START, { events: made, files: [{ seq: 1, upload: 'up' }] })]);
  const path = databaseFile(folder);
  expect(faultyFiles(path)).toEqual([]);
  const named = [{ incident: 'a', key: 'QD-1', seq: 1, name: 'db2.log' }];
  db.exec("UPDATE file_pieces SET bytes = CAST('TWO' AS BLOB) WHERE place % 4096 = 1");
  expect(faultyFiles(path)).toEqual(named);
  db.exec('DELETE FROM file_pieces');
  expect(faultyFiles(path)).toEqual(named);
});
