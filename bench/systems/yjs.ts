import type { Dialect, Payload, System } from './dialect.ts';
import { lastNote, type Note, noteOf } from './notes.ts';

/** The two servers that carry Yjs documents: the protocol of y-protocols by hand, the updates by Yjs itself. */
export const hocuspocus: System = {
  name: 'Hocuspocus + SQLite',
  server: 'peers/hocuspocus-server.mjs',
  // Every message of Hocuspocus begins with the document's name; a client has to ask to be let in first.
  dialect: () => yjsDialect({ path: '/', prefix: [5, ...Buffer.from('bench')], first: [2, 0, 0, 0] }),
};

export const yWebsocket: System = {
  name: 'y-websocket + LevelDB',
  server: 'peers/y-websocket-server.mjs',
  dialect: () => yjsDialect({ path: '/bench', prefix: [], first: null }),
};

interface YjsProtocol {
  readonly path: string;
  readonly prefix: readonly number[];
  /** What is said before the document is asked for, where that is needed. */
  readonly first: readonly number[] | null;
}

const SYNC = 0;
const STEP_1 = 0;
const STEP_2 = 1;
const UPDATE = 2;

async function yjsDialect({ path, prefix, first }: YjsProtocol): Promise<Dialect> {
  const { notesDocument, notesIn } = await yjsNotes();
  const { add } = notesDocument();
  const message = (...bytes: readonly number[]) => Uint8Array.from([...prefix, ...bytes]);
  // A client that has nothing: the state vector is one zero.
  const asking = message(SYNC, STEP_1, 1, 0);
  return {
    path,
    endsSuffice: true,
    enter: () => ({
      opened: () => (first === null ? [asking] : [message(...first), asking]),
      next: (heard) => {
        const [type, step] = heard.subarray(prefix.length);
        return { say: [], isIn: type === SYNC && step === STEP_2 };
      },
    }),
    held: (before, heard) => {
      const [type, step] = [heard[prefix.length], heard[prefix.length + 1]];
      return type === SYNC && step === UPDATE ? Math.max(before, lastNote(heard)) : before;
    },
    write: (n) => saying(add(noteOf(n))),
    writeMany: (from, count) => saying(add(...Array.from({ length: count }, (_, n) => noteOf(from + n)))),
    usable: (heard) => notesIn(heard.subarray(prefix.length + 2)),
  };

  function saying(update: Uint8Array): Payload {
    return Buffer.concat([message(SYNC, UPDATE, ...varUint(update.length)), update]);
  }
}

interface YjsNotes {
  readonly notesDocument: () => { readonly add: (...notes: readonly Note[]) => Uint8Array };
  readonly notesIn: (answer: Uint8Array) => number;
}

/** By name and not by import: the peers' packages are installed for the benchmark alone. */
function yjsNotes(): Promise<YjsNotes> {
  const file = new URL('../peers/yjs-notes.mjs', import.meta.url).href;
  return import(file) as Promise<YjsNotes>;
}

function varUint(value: number): readonly number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...varUint(Math.floor(value / 128))];
}
