import type { Dialect, System } from './dialect.ts';
import { lastNote, noteOf } from './notes.ts';

/** tldraw's sync server with its SQLite storage; its protocol by hand. */
export const tldraw: System = {
  name: 'tldraw sync + SQLite',
  server: 'peers/tldraw-server.mjs',
  args: ['NORMAL'],
  dialect: () => Promise.resolve(tldrawDialect()),
};

/** The same, where a push is answered only when it would outlive the power. */
export const tldrawDurable: System = {
  ...tldraw,
  name: 'tldraw sync + SQLite, fsync',
  args: ['FULL'],
};

const CONNECT = JSON.stringify({
  type: 'connect',
  connectRequestId: 'bench',
  lastServerClock: -1,
  protocolVersion: 8,
  schema: { schemaVersion: 2, sequences: {} },
});

function tldrawDialect(): Dialect {
  return {
    path: '/',
    endsSuffice: true,
    enter: () => ({
      opened: () => [CONNECT],
      next: (heard) => ({ say: [], isIn: heard.includes('"type":"connect"') }),
    }),
    // Who wrote is not told of the note, but of its push.
    held: (before, heard) => Math.max(before, lastNote(heard), lastClock(heard)),
    write: (n) => push(n, 1),
    writeMany: push,
    usable: (heard) => {
      const { diff } = JSON.parse(heard.toString()) as { readonly diff: object };
      return Object.keys(diff).length;
    },
  };
}

function push(first: number, count: number): string {
  const records = Array.from({ length: count }, (_, n) => {
    const { id, type: _type, ...note } = noteOf(first + n);
    return { id: `note:${id}`, typeName: 'note', ...note };
  });
  const diff = Object.fromEntries(records.map((record) => [record.id, ['put', record]]));
  return JSON.stringify({ type: 'push', clientClock: first + count - 1, diff });
}

const CLOCK = '"clientClock":';

function lastClock(heard: Buffer): number {
  const at = heard.lastIndexOf(CLOCK);
  return at < 0
    ? 0
    : Number.parseInt(heard.toString('latin1', at + CLOCK.length, at + CLOCK.length + 12), 10);
}
