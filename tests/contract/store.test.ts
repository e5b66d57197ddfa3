import { describe, onTestFinished } from 'vitest';
import { memoryStore } from '#server/store/memory/memory-store.ts';
import { openDatabase } from '#server/store/sqlite/database.ts';
import { sqliteStore } from '#server/store/sqlite/sqlite-store.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { storeContract } from './store-contract.ts';

describe('memory', () => storeContract(memoryStore));

describe('sqlite', () =>
  storeContract(() => {
    const { db, close } = openDatabase(temporaryFolder());
    onTestFinished(close);
    return sqliteStore(db);
  }));
