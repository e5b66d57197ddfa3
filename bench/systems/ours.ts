import { fold } from '#shared/incident/evolve.ts';
import type { RoomJoined } from '#shared/protocol/room-join.ts';
import { bodyOfNote } from '../rooms/note.ts';
import type { Dialect, System } from './dialect.ts';
import { lastNote } from './notes.ts';

export const OWNER_TOKEN = 'owner-token-of-the-benchmarks-0123456789';
export const INCIDENT = 'bench';

const NEWS = '42["room:events"';

/** Quarterdeck: the protocol of docs/protocol.md, in Socket.IO's framing by hand. */
export const ours: System = {
  name: 'Quarterdeck',
  server: 'systems/our-server.ts',
  dialect: async (url) => ourDialect(await declare(url)),
};

/** How to speak in a room that has so many events already. */
function ourDialect(held: number): Dialect {
  return {
    path: '/socket.io/?EIO=4&transport=websocket',
    endsSuffice: true,
    enter: () => ({
      opened: () => [],
      next: (message) => {
        const text = message.toString('latin1', 0, 300);
        if (text.startsWith('0')) return saying(`40${JSON.stringify({ token: OWNER_TOKEN, protocol: 1 })}`);
        if (text.startsWith('40')) return saying(`420["room:join",{"incident":"${INCIDENT}","after":0}]`);
        if (text.startsWith('44')) throw new Error(text);
        if (text === '2') return saying('3');
        return { say: [], isIn: text.startsWith('430') };
      },
    }),
    // By the notes and not by seq: reminders are events, too, and nobody wrote them.
    held: (before, message) => (isNews(message) ? Math.max(before, lastNote(message)) : before),
    pong: (message) => (message.length === 1 && message[0] === 0x32 ? '3' : undefined),
    usable: (message) => {
      const [{ snapshot, events }] = JSON.parse(message.toString('utf8', '430'.length)) as [RoomJoined];
      return fold(events, snapshot?.state).seq - held;
    },
    write: (n) => `42${n}["command",${JSON.stringify(commandOf(n))}]`,
  };
}

function commandOf(n: number) {
  return { id: `w${n}`, incident: INCIDENT, type: 'note.add', data: { text: bodyOfNote(n) } };
}

/** Makes the room; answers the seq that it begins with. */
async function declare(url: string): Promise<number> {
  const body = JSON.stringify({ id: INCIDENT, title: 'Fan-out' });
  const { seq } = await asked<{ readonly seq: number }>(`${url}/api/v1/incidents`, { method: 'POST', body });
  return seq;
}

/** How to speak in the room of a data folder that was filled before. */
export async function dialectOfHead(url: string): Promise<Dialect> {
  const { seq } = await asked<{ readonly seq: number }>(`${url}/api/v1/incidents/${INCIDENT}`);
  return ourDialect(seq);
}

async function asked<Answer>(address: string, request: RequestInit = {}): Promise<Answer> {
  const headers = { authorization: `Bearer ${OWNER_TOKEN}`, 'content-type': 'application/json' };
  const response = await fetch(address, { ...request, headers });
  return (await response.json()) as Answer;
}

function saying(text: string) {
  return { say: [text], isIn: false };
}

// Bytes, not text: decoding 200 times the same frame would measure the clients.
function isNews(message: Buffer): boolean {
  return message[0] === 0x34 && message[1] === 0x32 && message.toString('latin1', 0, NEWS.length) === NEWS;
}
