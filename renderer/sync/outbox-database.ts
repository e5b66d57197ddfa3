import type { KeptCommand } from './outbox.ts';
import type { Change, Changes, Placed } from './outbox-changes.ts';

/** The outbox in the browser's database: one for all windows of this browser that show the same server. */
export interface OutboxDatabase {
  /**
   * One transaction; when it resolves, the changes are on the disk. Answers the places of what was added.
   * @throws DOMException, with nothing changed
   */
  write(box: string, changes: Changes): Promise<ReadonlyMap<string, number>>;
  /** The boxes that have something in them. */
  boxes(): Promise<readonly string[]>;
  /** What is kept in a box, in order. */
  read(box: string): Promise<readonly Placed[]>;
  /** Takes the right to send until then, unless another holder's has not run out at `now`; answers whose it is. */
  claim(box: string, right: Right, now: number): Promise<boolean>;
  release(box: string, holder: string): Promise<void>;
  close(): void;
}

/** Who may send until when, by this machine's clock in milliseconds. */
export interface Right {
  readonly holder: string;
  readonly until: number;
}

export interface DatabaseOptions {
  readonly factory: IDBFactory;
  readonly name?: string;
  /** Another window holds an older form of the database open; opening goes on when it lets go. */
  readonly blocked: () => void;
  /** It was closed: `outdated` when another window brings a newer form, otherwise by the browser. */
  readonly closed: (outdated: boolean) => void;
}

/** Longer than any right lasts: what ends later was written by a clock that has been set back since. */
const LONGEST_RIGHT_MS = 60_000;
const VERSION = 1;
const COMMANDS = 'commands';
const RIGHTS = 'rights';
/** By box, then by place. */
const ORDER = 'order';

interface Row {
  readonly id: string;
  readonly box: string;
  readonly n: number;
  readonly command: KeptCommand;
}

/** The databases of a browser; one that is told to keep nothing may refuse at the mere asking. */
export function databasesOf(page: Window): IDBFactory | undefined {
  try {
    return page.indexedDB;
  } catch {
    return undefined;
  }
}

/** @throws DOMException where the browser has or gives no database */
export async function openOutboxDatabase(options: DatabaseOptions): Promise<OutboxDatabase> {
  const { factory, name = 'quarterdeck', blocked, closed } = options;
  const request = factory.open(name, VERSION);
  request.onblocked = blocked;
  request.onupgradeneeded = () => {
    const { result } = request;
    result.createObjectStore(COMMANDS, { keyPath: 'id' }).createIndex(ORDER, ['box', 'n']);
    result.createObjectStore(RIGHTS);
  };
  const database = await done(request);
  database.onclose = () => closed(false);
  database.onversionchange = () => {
    database.close();
    closed(true);
  };

  return {
    async write(box, changes) {
      const transaction = database.transaction(COMMANDS, 'readwrite', { durability: durabilityOf(changes) });
      const commands = transaction.objectStore(COMMANDS);
      const [last, replaced] = await Promise.all([
        done(commands.index(ORDER).openKeyCursor(boundsOf(box), 'prev')),
        Promise.all(idsOf(changes, 'replace').map((id) => done<Row | undefined>(commands.get(id)))),
      ]);
      const places = new Map<string, number>();
      try {
        let n = last === null ? 0 : (last.key as [string, number])[1];
        for (const [id, change] of changes) {
          if (change.do === 'remove') commands.delete(id);
          else if (change.do === 'add') {
            n += 1;
            places.set(id, n);
            commands.put({ id, box, n, command: change.command } satisfies Row);
          }
        }
        for (const row of replaced) {
          const change = row === undefined ? undefined : changes.get(row.id);
          // In its place, and only where it is still there: another window may have settled it.
          if (row !== undefined && change?.do === 'replace')
            commands.put({ ...row, command: change.command } satisfies Row);
        }
        // Said aloud, so that it goes through although the window closes now.
        transaction.commit();
      } catch (error) {
        transaction.abort();
        throw error;
      }
      await ended(transaction);
      return places;
    },
    async boxes() {
      const commands = database.transaction(COMMANDS).objectStore(COMMANDS);
      return [...new Set((await done<Row[]>(commands.getAll())).map(({ box }) => box))];
    },
    async read(box) {
      const commands = database.transaction(COMMANDS).objectStore(COMMANDS);
      const rows = await done<Row[]>(commands.index(ORDER).getAll(boundsOf(box)));
      return rows.map(({ n, command }) => ({ n, command }));
    },
    async claim(box, right, now) {
      const transaction = database.transaction(RIGHTS, 'readwrite', { durability: 'relaxed' });
      const rights = transaction.objectStore(RIGHTS);
      const held = await done<Right | undefined>(rights.get(box));
      const isFree = held === undefined || held.holder === right.holder || isOver(held, now);
      if (isFree) rights.put(right, box);
      await ended(transaction);
      return isFree;
    },
    async release(box, holder) {
      const transaction = database.transaction(RIGHTS, 'readwrite', { durability: 'relaxed' });
      const rights = transaction.objectStore(RIGHTS);
      const held = await done<Right | undefined>(rights.get(box));
      if (held?.holder === holder) rights.delete(box);
      await ended(transaction);
    },
    close: () => database.close(),
  };
}

function isOver({ until }: Right, now: number): boolean {
  return until <= now || until > now + LONGEST_RIGHT_MS;
}

/** Words of a human have to be on the disk; that they were sent can be found out again. */
function durabilityOf(changes: Changes): IDBTransactionDurability {
  return [...changes.values()].some((change: Change) => change.do === 'add') ? 'strict' : 'relaxed';
}

function idsOf(changes: Changes, what: Change['do']): readonly string[] {
  return [...changes].filter(([, change]) => change.do === what).map(([id]) => id);
}

function boundsOf(box: string): IDBKeyRange {
  return IDBKeyRange.bound([box, 0], [box, Number.MAX_SAFE_INTEGER]);
}

function done<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function ended(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}
