import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AccessStore } from '#server/access/access-store.ts';
import { openStorage, type Storage } from '#server/storage.ts';
import type { Append, Store } from '#server/store/store.ts';
import type { Life } from './world.ts';

/** What happens to the next write of the record. */
export type WriteFault = 'none' | 'fails' | 'dies before' | 'dies after';

/** The disk of the server's machine: it survives the server. */
export interface Disk {
  readonly name: 'memory' | 'sqlite';
  /** What a server that starts now finds. */
  readonly open: () => Storage;
  /** The process that had it open is gone, without a word to it. */
  readonly crash: () => void;
  readonly remove: () => void;
}

/** Memory as a disk: whatever was appended is there, as nothing in between is ever visible. */
export function memoryDisk(): Disk {
  const storage = openStorage(undefined);
  return { name: 'memory', open: () => storage, crash: () => undefined, remove: () => undefined };
}

/**
 * A data folder. A crash leaves the files as they are at that moment, and the next server is given a copy of them:
 * within one process, the lock of the old handle could not be gone otherwise.
 */
export function sqliteDisk(): Disk {
  // A folder in memory where there is one: what is tested here is what stands in the files, not when they are synced.
  const root = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'quarterdeck-simulation-'));
  let generation = 0;
  let storage: Storage | null = null;
  const folder = () => join(root, String(generation));

  function close(): void {
    storage?.close();
    storage = null;
  }

  return {
    name: 'sqlite',
    open() {
      close();
      storage = openStorage(folder());
      return storage;
    },
    crash() {
      const before = folder();
      generation += 1;
      mkdirSync(folder());
      for (const file of ['quarterdeck.db', 'quarterdeck.db-wal']) {
        if (existsSync(join(before, file))) copyFileSync(join(before, file), join(folder(), file));
      }
      close();
      rmSync(before, { recursive: true, force: true });
    },
    remove() {
      close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** A storage as one process sees it: a dead process reaches nothing any more. */
export function storageOf(
  { store, access }: Storage,
  life: Life,
  write: (append: () => ReturnType<Store['append']>, batch: readonly Append[]) => ReturnType<Store['append']>,
  saved: Store['saveSnapshot'],
): { readonly store: Store; readonly access: AccessStore } {
  const guarded = whileAlive(store, life);
  return {
    access: whileAlive(access, life),
    store: {
      ...guarded,
      append: (batch) => write(() => guarded.append(batch), batch),
      saveSnapshot(incident, snapshot) {
        saved(incident, snapshot);
        guarded.saveSnapshot(incident, snapshot);
      },
    },
  };
}

function whileAlive<Service extends object>(service: Service, life: Life): Service {
  const guarded = Object.entries(service).map(([name, method]) => [
    name,
    (...args: unknown[]) => {
      if (!life.alive) throw new Error('the process is dead');
      return Reflect.apply(method, service, args);
    },
  ]);
  return Object.fromEntries(guarded) as Service;
}
