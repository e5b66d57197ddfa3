import type { AccessStore } from './access/access-store.ts';
import type { Stop } from './clock.ts';
import { memoryAccessStore } from './store/memory/access-store.ts';
import { memoryStore } from './store/memory/memory-store.ts';
import { sqliteAccessStore } from './store/sqlite/access-store.ts';
import { openDatabase } from './store/sqlite/database.ts';
import { sqliteStore } from './store/sqlite/sqlite-store.ts';
import type { Store } from './store/store.ts';

export interface Storage {
  readonly store: Store;
  readonly access: AccessStore;
  readonly close: Stop;
}

/**
 * Opens a data folder, or memory where none is given.
 *
 * @throws StartError when the folder cannot be used.
 */
export function openStorage(dataDir: string | undefined): Storage {
  if (dataDir === undefined) {
    const store = memoryStore();
    return { store, access: memoryAccessStore(), close: store.close };
  }
  const { db, close } = openDatabase(dataDir);
  try {
    const store = sqliteStore(db);
    return {
      store,
      access: sqliteAccessStore(db),
      close() {
        store.close();
        close();
      },
    };
  } catch (error) {
    close();
    throw error;
  }
}
