import { IDBFactory } from 'fake-indexeddb';
import { openDurableOutbox } from '../durable-outbox.ts';
import { type KeptCommands, keptCommands } from '../kept-commands.ts';
import type { Neighbours } from '../neighbours.ts';
import type { KeptCommand, Outbox } from '../outbox.ts';
import { openOutboxDatabase } from '../outbox-database.ts';
import { pageTimers } from '../timers.ts';

/** A browser with a database, in which windows come and go. */
export interface TestBrowser {
  /** One more window on a box. */
  window(box: string): Outbox;
  /** Ends a window without a word: it neither reads, writes nor hears any more. */
  kill(outbox: Outbox): void;
  /** Sets the clock of this machine. */
  pass(ms: number): void;
  /** Waits until so many commands are on the disk. */
  keeps(box: string, count: number): Promise<void>;
  /** What is on the disk, in order. */
  kept(box: string): Promise<readonly string[]>;
  /** What is kept for a server's people, without any room. */
  keptCommands(server: string): KeptCommands;
}

export function aBrowser(): TestBrowser {
  const factory = new IDBFactory() as globalThis.IDBFactory;
  const windows = new Map<Outbox, { live: boolean }>();
  const listeners = new Set<{ readonly window: object; readonly hear: () => void }>();
  let now = Date.parse('2026-11-20T09:00:00.000Z');
  let opened = 0;

  function neighboursOf(window: { live: boolean }): Neighbours {
    return {
      tell: () => {
        for (const { window: other, hear } of listeners) if (other !== window) setTimeout(hear);
      },
      listen: (listener) => void listeners.add({ window, hear: () => window.live && listener() }),
      stop: () => {
        window.live = false;
      },
    };
  }

  return {
    window: (box) => {
      const window = { live: true };
      opened += 1;
      const outbox = openDurableOutbox({
        factory,
        box,
        holder: `window ${opened}`,
        neighbours: neighboursOf(window),
        now: () => now,
        timers: { after: (ms, run) => pageTimers.after(ms, () => window.live && run()) },
      });
      windows.set(outbox, window);
      return outbox;
    },
    kill: (outbox) => {
      const window = windows.get(outbox);
      if (window !== undefined) window.live = false;
    },
    pass: (ms) => {
      now += ms;
    },
    keeps: async (box, count) => {
      for (let waited = 0; ; waited += 5) {
        const { length } = await idsIn(factory, box);
        if (length === count) return;
        if (waited > 5_000) throw new Error(`${length} are kept, not ${count}`);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
    kept: (box) => idsIn(factory, box),
    keptCommands: (server) =>
      keptCommands({ factory, server, neighbours: () => neighboursOf({ live: true }) }),
  };
}

async function idsIn(factory: globalThis.IDBFactory, box: string): Promise<readonly string[]> {
  const nothing = () => undefined;
  const database = await openOutboxDatabase({ factory, blocked: nothing, closed: nothing });
  const kept = await database.read(box);
  database.close();
  return kept.map(({ command }) => command.id);
}

/** A note that waits, whose id is its text. */
export function note(text: string): KeptCommand {
  const givenAt = '2026-11-20T09:00:00.000Z';
  return { id: text, type: 'note.add', data: { text }, givenAt, sent: false, refused: null };
}

/** The texts of the notes in an outbox. */
export function textsIn(outbox: Outbox): readonly string[] {
  return outbox.list().map(({ data }) => ('text' in data ? (data.text ?? '') : ''));
}
