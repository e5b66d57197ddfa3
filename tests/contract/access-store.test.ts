import { describe, onTestFinished } from 'vitest';
import { memoryAccessStore } from '#server/store/memory/access-store.ts';
import { sqliteAccessStore } from '#server/store/sqlite/access-store.ts';
import { openDatabase } from '#server/store/sqlite/database.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { accessStoreContract } from './access-store-contract.ts';

describe('memory', () => accessStoreContract(memoryAccessStore));

describe('sqlite', () =>
  accessStoreContract(() => {
    const { db, close } = openDatabase(temporaryFolder());
    onTestFinished(close);
    return sqliteAccessStore(db);
  }));
