import { describe, onTestFinished } from 'vitest';
import { memoryStore } from '#server/store/memory/memory-store.ts';
import { openDatabase } from '#server/store/sqlite/database.ts';
import { sqliteStore } from '#server/store/sqlite/sqlite-store.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { fileStoreContract } from './file-store-contract.ts';
import { storeContract } from './store-contract.ts';

function openSqlite() {
  const { db, close } = openDatabase(temporaryFolder());
  onTestFinished(close);
  return sqliteStore(db);
}

describe('memory', () => {
  storeContract(memoryStore);
  fileStoreContract(memoryStore);
});

describe('sqlite', () => {
  storeContract(openSqlite);
  fileStoreContract(openSqlite);
});
