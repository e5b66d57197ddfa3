import type { AccessStore } from './access/access-store.ts';
import { type Clock, type Stop, systemClock } from './clock.ts';
import { type StorageWatch, watchStorage } from './storage-watch.ts';
import { memoryAccessStore } from './store/memory/access-store.ts';
import { memoryStore } from './store/memory/memory-store.ts';
import { sqliteAccessStore } from './store/sqlite/access-store.ts';
import { openDatabase } from './store/sqlite/database.ts';
import { sqliteStore } from './store/sqlite/sqlite-store.ts';
import { isStorageFault } from './store/sqlite/storage-fault.ts';
import type { Store } from './store/store.ts';

export interface Storage {
  readonly store: Store;
  readonly access: AccessStore;
  readonly watch: StorageWatch;
  readonly close: Stop;
}

/**
 * Opens a data folder, or memory where none is given.
 *
 * @throws StartError when the folder cannot be used.
 */
export function openStorage(dataDir: string | undefined, clock: Clock = systemClock()): Storage {
  if (dataDir === undefined) {
    const store = memoryStore();
    const access = memoryAccessStore();
    return { ...watchStorage({ store, access, clock, isFault: () => false }), close: store.close };
  }
  const { db, close } = openDatabase(dataDir);
  try {
    const watched = watchStorage({
      store: sqliteStore(db),
      access: sqliteAccessStore(db),
      clock,
      isFault: isStorageFault,
    });
    return {
      ...watched,
      close() {
        watched.watch.stop();
        watched.store.close();
        close();
      },
    };
  } catch (error) {
    close();
    throw error;
  }
}
