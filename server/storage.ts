import type { AccessStore } from './access/access-store.ts';
import type { Healed } from './backup/heal.ts';
import { openSound, type Sound } from './backup/sound-database.ts';
import { type Clock, type Stop, systemClock } from './clock.ts';
import type { DeliveryStore } from './delivery/delivery-store.ts';
import { type StorageWatch, watchStorage } from './storage-watch.ts';
import { memoryAccessStore } from './store/memory/access-store.ts';
import { memoryStore } from './store/memory/memory-store.ts';
import { sqliteAccessStore } from './store/sqlite/access-store.ts';
import type { Unsound } from './store/sqlite/caches.ts';
import { openDatabase } from './store/sqlite/database.ts';
import { memoryDeliveryStore, sqliteDeliveryStore } from './store/sqlite/delivery-store.ts';
import { sqliteStore } from './store/sqlite/sqlite-store.ts';
import { isDamage, isStorageFault } from './store/sqlite/storage-fault.ts';
import type { Store } from './store/store.ts';

export interface Storage {
  /** How damage that was found at the start was healed; null where none was. */
  readonly healed: Healed | null;
  /** Incidents whose chain there was no time to check. */
  readonly unexamined: readonly string[];
  readonly store: Store;
  readonly access: AccessStore;
  readonly deliveries: DeliveryStore;
  readonly watch: StorageWatch;
  readonly close: Stop;
}

/** Milliseconds in which chains are checked before the server stands: 100 000 events take two thirds of it. */
const CHECK_WITHIN_MS = 600;

/**
 * Opens a data folder, or memory where none is given. With a folder of backups, everything in the data folder is
 * verified, or healed by what they hold; without, it is opened as it is.
 *
 * @param notice told of what is kept for speed and was not as it was written
 * @throws StartError when the folder cannot be used.
 */
export function openStorage(
  dataDir: string | undefined,
  clock: Clock = systemClock(),
  backups: string | null = null,
  notice: (found: Unsound) => void = () => undefined,
): Storage {
  let sound: Omit<Sound, 'db'> = { healed: null, unexamined: [] };
  if (dataDir === undefined) {
    const store = memoryStore();
    const access = memoryAccessStore();
    const deliveries = memoryDeliveryStore();
    const watched = watchStorage({ store, access, deliveries, clock, isFault: () => false });
    return { ...sound, ...watched, close: store.close };
  }
  const { db, close } = openDatabase(dataDir, (open) => {
    if (backups === null) return open();
    const options = { dataDir, backups, now: clock.now(), budgetMs: CHECK_WITHIN_MS };
    const { db: opened, ...rest } = openSound(options, open);
    sound = rest;
    return opened;
  });
  try {
    const watched = watchStorage({
      store: sqliteStore(db, notice),
      access: sqliteAccessStore(db),
      deliveries: sqliteDeliveryStore(db),
      clock,
      isFault: isStorageFault,
      isDamage,
    });
    return {
      ...sound,
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
