import type { Dialect, System } from './dialect.ts';
import { noteOf } from './notes.ts';

/** A bare `ws` server with coalescing per tick: the practical limit of what goes over WebSockets from one process. */
export const raw: System = {
  name: 'raw ws',
  server: 'systems/raw-server.ts',
  dialect: () => Promise.resolve(rawDialect((n) => JSON.stringify(noteOf(n)))),
};

/** The same with events as large as ours, which carry what makes them checkable: a hash, a command, an incident. */
export const rawWithOurBytes: System = {
  name: 'raw ws, our bytes',
  server: 'systems/raw-server.ts',
  dialect: () => Promise.resolve(rawDialect((n) => JSON.stringify(likeOurs(n)))),
};

function rawDialect(write: (n: number) => string): Dialect {
  return {
    path: '/',
    endsSuffice: true,
    enter: () => ({ opened: () => ['hello'], next: () => ({ say: [], isIn: true }) }),
    held: (before, message) => (message[0] === NEWS ? lastSeq(message) : before),
    write,
  };
}

/** News are an array; answers are not. */
const NEWS = '['.charCodeAt(0);

function likeOurs(n: number) {
  const { id, at, type, text } = noteOf(n);
  const actor = { id: 'owner', name: 'Owner', role: 'owner' };
  const data = { note: `${id}.0`, text };
  return { id: `${id}.0`, incident: 'bench', at, actor, type, version: 1, data, command: id, hash: HASH };
}

const HASH = 'a'.repeat(64);

/** The seq of the last event of a message: what is needed of it without reading the rest. */
function lastSeq(news: Buffer): number {
  const at = news.lastIndexOf('"seq":') + '"seq":'.length;
  return Number.parseInt(news.toString('latin1', at, at + 12), 10);
}
