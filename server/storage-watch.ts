import type { StorageState } from '#shared/protocol/storage-state.ts';
import { type Instant, msBetween, SECOND } from '#shared/time/instant.ts';
import type { AccessStore } from './access/access-store.ts';
import type { Clock, Stop } from './clock.ts';
import type { DeliveryStore } from './delivery/delivery-store.ts';
import { StorageError } from './store/storage-error.ts';
import type { Store } from './store/store.ts';

/** How long after a failure, and after each that follows, it is tried whether the storage takes something again. */
const PROBE_MS = SECOND;

/** A disk that is full again so soon after it seemed good is tried half as often each time, down to LONGEST_MS. */
const RELAPSE_MS = 30 * SECOND;
const LONGEST_MS = 16 * SECOND;

export interface StorageWatch {
  readonly state: () => StorageState;
  /** Hears of each change. */
  readonly subscribe: (listener: (state: StorageState) => void) => Stop;
  /** Notes what a check of the record has found, until another one finds something else. */
  readonly checked: (isDamaged: boolean) => void;
  /** The same watch around what is kept beside the record: where that is damaged, the record is not. */
  readonly beside: <Methods extends object>(methods: Methods) => Methods;
  readonly stop: Stop;
}

interface Stores {
  readonly store: Store;
  readonly access: AccessStore;
  readonly deliveries: DeliveryStore;
}

interface WatchOptions extends Stores {
  readonly clock: Clock;
  /** Whether an error is the storage's own, and not a mistake in what was asked of it. */
  readonly isFault: (error: unknown) => boolean;
  /** Whether such a fault is damage, which stays and is not waited out; none is where nothing is said. */
  readonly isDamage?: (error: unknown) => boolean;
}

/**
 * The same stores, watched: what the storage fails at is noted and thrown as a StorageError, and from then on
 * it is tried by itself whether writing works again. So everybody is told when work goes on, also where nobody gives
 * a command meanwhile; nothing has to be started anew.
 */
export function watchStorage({ isDamage = () => false, ...options }: WatchOptions): Stores & {
  readonly watch: StorageWatch;
} {
  const { store, access, deliveries, clock, isFault } = options;
  const listeners = new Set<(state: StorageState) => void>();
  let state: StorageState = { storage: 'ok', since: clock.now() };
  let lastGood: Instant | null = null;
  let pause = PROBE_MS;
  let probing: Stop | null = null;

  function become(storage: StorageState['storage']): void {
    if (state.storage !== storage) change({ ...state, storage, since: clock.now() });
  }

  function checked(isDamaged: boolean): void {
    const { damagedSince, ...rest } = state;
    if (isDamaged === (damagedSince !== undefined)) return;
    change(isDamaged ? { ...rest, damagedSince: clock.now() } : rest);
  }

  function change(next: StorageState): void {
    state = next;
    for (const listener of listeners) listener(state);
  }

  function failed(): void {
    if (probing !== null) return;
    const isRelapse = lastGood !== null && msBetween(lastGood, clock.now()) < RELAPSE_MS;
    pause = isRelapse ? Math.min(LONGEST_MS, 2 * pause) : PROBE_MS;
    probing = clock.after(pause, probe);
    become('unavailable');
  }

  function probe(): void {
    try {
      store.probe();
    } catch {
      probing = clock.after(pause, probe);
      return;
    }
    probing = null;
    lastGood = clock.now();
    become('ok');
  }

  const watched =
    (isRecord: boolean) =>
    (method: Method): Method =>
    (...args) => {
      try {
        return method(...args);
      } catch (error) {
        if (!isFault(error)) throw error;
        const damaged = isDamage(error);
        if (!damaged) failed();
        else if (isRecord) checked(true);
        throw new StorageError(error, damaged);
      }
    };
  const ofTheRecord = watched(true);

  return {
    store: allOf(store, ofTheRecord),
    access: allOf(access, ofTheRecord),
    deliveries: allOf(deliveries, ofTheRecord),
    watch: {
      state: () => state,
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      checked,
      beside: (methods) => allOf(methods, watched(false)),
      stop: () => probing?.(),
    },
  };
}

type Method = (...args: never[]) => unknown;

/** An object's methods, each changed in the same way. */
function allOf<Methods extends object>(methods: Methods, change: (method: Method) => Method): Methods {
  const changed = Object.entries(methods).map(([name, method]) => [name, change(method as Method)]);
  return Object.fromEntries(changed) as Methods;
}
