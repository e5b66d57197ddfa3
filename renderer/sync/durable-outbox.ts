import type { Neighbours } from './neighbours.ts';
import type { KeepingProblem, KeptCommand, Outbox } from './outbox.ts';
import { type Change, type Changes, changed, joined, type Placed, withChange } from './outbox-changes.ts';
import { type OutboxDatabase, openOutboxDatabase } from './outbox-database.ts';
import type { Timers } from './timers.ts';

export interface DurableOutboxDeps {
  /** Undefined where the browser has none. */
  readonly factory: IDBFactory | undefined;
  /** Whose commands these are: the server, the incident and the person, in one word (`boxOf`). */
  readonly box: string;
  /** This window, among all of the browser. */
  readonly holder: string;
  readonly neighbours: Neighbours;
  /** This machine's clock in milliseconds. */
  readonly now: () => number;
  readonly timers: Timers;
}

/** The right to send, once had, lasts this long; so long does a neighbour wait where a window was killed. */
const RIGHT_MS = 3_000;
const RENEWED_MS = 1_500;
/** A write or an opening that takes longer is told to the author. */
const SLOW_MS = 2_000;
const AGAIN_MS = 2_000;
/** After neighbours' changes were read, so long passes before they are read again. */
const READ_MS = 100;
const NOTHING: Changes = new Map();

/** The name of a person's box: nobody else's commands are in it, whoever signs in on this browser. */
export function boxOf(server: string, incident: string, person: string): string {
  return JSON.stringify([server, incident, person]);
}

/** Whether a box is that person's, in whatever incident of the server. */
export function isBoxOf(box: string, server: string, person: string): boolean {
  const [itsServer, , itsPerson] = JSON.parse(box) as [string, string, string];
  return itsServer === server && itsPerson === person;
}

/**
 * An outbox in the browser's database (SYNC-4). It is read and changed in memory, at once, and each change begins
 * to be written in the same moment. Where the database fails it goes on in memory, says so, and tries again.
 */
export function openDurableOutbox(deps: DurableOutboxDeps): Outbox {
  const { factory, box, holder, neighbours, now, timers } = deps;
  const watchers = new Set<() => void>();
  let database: OutboxDatabase | null = null;
  let stored: readonly Placed[] = [];
  /** On their way to the disk. */
  let writing = NOTHING;
  /** Not on their way yet. */
  let unwritten = NOTHING;
  let listed: readonly KeptCommand[] | null = null;
  let problem: KeepingProblem | null = null;
  let rightUntil = Number.NEGATIVE_INFINITY;
  let stopped = false;
  let again: (() => void) | undefined;
  let isBehind = false;
  let resting: (() => void) | undefined;

  function list(): readonly KeptCommand[] {
    listed ??= changed(changed(commandsOf(stored), writing), unwritten);
    return listed;
  }
  function moved() {
    listed = null;
    for (const watcher of watchers) watcher();
  }
  function change(id: string, what: Change) {
    unwritten = withChange(unwritten, id, what);
    listed = null;
    void write();
  }
  function become(next: KeepingProblem | null) {
    if (problem === next || stopped) return;
    problem = next;
    moved();
  }

  function tooSlow() {
    if (problem === null) become('slow');
  }

  async function open(): Promise<void> {
    if (factory === undefined) return become('unavailable');
    const stopWaiting = timers.after(SLOW_MS, tooSlow);
    try {
      const opened = await openOutboxDatabase({ factory, blocked: () => become('blocked'), closed });
      if (stopped) return leave(opened);
      const found = await opened.read(box);
      database = opened;
      // What the database forgot meanwhile is written anew.
      const forgotten = stored.filter(({ command }) => found.every((kept) => kept.command.id !== command.id));
      const anew = forgotten.map(({ command }) => [command.id, { do: 'add', command }] as const);
      unwritten = joined(new Map(anew), unwritten);
      stored = found;
      become(null);
      moved();
      void write();
    } catch (error) {
      failed(error);
    } finally {
      stopWaiting();
    }
  }
  /** What is not on its way yet goes along; transactions that have begun go on to their end. */
  function leave(opened: OutboxDatabase) {
    if (unwritten.size > 0) opened.write(box, unwritten).catch(() => undefined);
    opened.close();
  }
  function closed(outdated: boolean) {
    database = null;
    become(outdated ? 'outdated' : 'unavailable');
    if (!outdated) tryAgain();
  }
  function failed(error: unknown) {
    const name = error instanceof Error || error instanceof DOMException ? error.name : '';
    if (name === 'VersionError') return become('outdated');
    become(name === 'QuotaExceededError' ? 'full' : 'unavailable');
    tryAgain();
  }
  function tryAgain() {
    again?.();
    if (!stopped) again = timers.after(AGAIN_MS, () => void (database === null ? open() : write()));
  }

  async function write(): Promise<void> {
    if (database === null || writing.size > 0 || unwritten.size === 0) return;
    // Where the disk is full, what frees some of it goes first.
    const freeing = problem === 'full' ? onlyRemovals(unwritten) : NOTHING;
    writing = freeing.size > 0 ? freeing : unwritten;
    unwritten = without(unwritten, writing);
    const stopWaiting = timers.after(SLOW_MS, tooSlow);
    try {
      const places = await database.write(box, writing);
      stored = placed(stored, writing, places);
      writing = NOTHING;
      listed = null;
      tell();
      become(null);
      void write();
    } catch (error) {
      unwritten = joined(writing, unwritten);
      writing = NOTHING;
      failed(error);
    } finally {
      stopWaiting();
    }
  }

  function tell() {
    if (!stopped) neighbours.tell();
  }
  /** Reads at once, and then not again for a moment: a neighbour that sends much tells much. */
  function catchUp() {
    resting = undefined;
    if (!isBehind || stopped) return;
    isBehind = false;
    resting = timers.after(READ_MS, catchUp);
    void read();
  }
  /** What the neighbours kept and settled. */
  async function read(): Promise<void> {
    if (database === null) return;
    try {
      stored = await database.read(box);
      moved();
    } catch (error) {
      failed(error);
    }
  }

  async function claim(): Promise<boolean> {
    if (rightUntil - now() > RIGHT_MS - RENEWED_MS && rightUntil - now() <= RIGHT_MS) return true;
    await opened;
    // Whoever has only memory asks nobody: an id that was sent twice is carried out once (SYNC-1).
    if (database === null) return true;
    const until = now() + RIGHT_MS;
    try {
      if (!(await database.claim(box, { holder, until }, now()))) return false;
      if (rightUntil < now()) await read();
      rightUntil = until;
      return true;
    } catch (error) {
      failed(error);
      return true;
    }
  }
  function release() {
    if (rightUntil === Number.NEGATIVE_INFINITY) return;
    rightUntil = Number.NEGATIVE_INFINITY;
    database?.release(box, holder).then(tell, () => undefined);
  }

  neighbours.listen(() => {
    isBehind = true;
    if (resting === undefined) catchUp();
  });
  const opened = Promise.race([open(), new Promise<void>((give) => void timers.after(SLOW_MS, give))]);

  return {
    list,
    put: (command) => change(command.id, { do: 'add', command }),
    replace: (command) => {
      if (list().some(({ id }) => id === command.id)) change(command.id, { do: 'replace', command });
    },
    remove: (id) => change(id, { do: 'remove' }),
    claim,
    release,
    problem: () => problem,
    watch: (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    stop: () => {
      release();
      stopped = true;
      again?.();
      resting?.();
      watchers.clear();
      if (database !== null) leave(database);
      neighbours.stop();
    },
  };
}

function commandsOf(stored: readonly Placed[]): readonly KeptCommand[] {
  return stored.map(({ command }) => command);
}

/** What is in the storage after changes. */
function placed(
  before: readonly Placed[],
  changes: Changes,
  places: ReadonlyMap<string, number>,
): readonly Placed[] {
  const after = new Map(before.map((row) => [row.command.id, row]));
  for (const [id, change] of changes) {
    const n = places.get(id) ?? after.get(id)?.n;
    if (change.do === 'remove') after.delete(id);
    else if (n !== undefined) after.set(id, { n, command: change.command });
  }
  return [...after.values()].sort((a, b) => a.n - b.n);
}

function onlyRemovals(changes: Changes): Changes {
  return new Map([...changes].filter(([, change]) => change.do === 'remove'));
}

function without(changes: Changes, others: Changes): Changes {
  return new Map([...changes].filter(([id]) => !others.has(id)));
}
