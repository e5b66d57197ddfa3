import type { IncidentEvent } from '#shared/incident/event.ts';
import type { AttackedServer } from './attacked-server.ts';
import type { Pick } from './json-text.ts';
import { type RawSocket, rawSocket } from './raw-socket.ts';

/** Rooms under attack: who is in them, what exists in them, and a reader who hears all that is published. */
export interface War {
  readonly rooms: readonly string[];
  /** Tokens of a commander, of a responder, and of the owner's automation. */
  readonly tokens: readonly string[];
  readonly find: (pick: Pick) => string;
  readonly learn: (events: readonly IncidentEvent[]) => void;
  /** What the reader heard of a room, by seq. */
  readonly heard: (room: string) => ReadonlyMap<number, IncidentEvent>;
  readonly reader: RawSocket;
}

const MADE: Readonly<Record<string, string>> = {
  'task.assigned': 'task',
  'note.added': 'note',
  'broadcast.drafted': 'broadcast',
  'participant.joined': 'participant',
};

export async function war(server: AttackedServer, token: string, count: number): Promise<War> {
  const rooms = await Promise.all(
    Array.from({ length: count }, (_, n) => server.declare({ title: `Room ${n}` })),
  );
  const known = new Map<string, string[]>([['incident', [...rooms]]]);
  const heard = new Map(rooms.map((room) => [room, new Map<number, IncidentEvent>()]));
  const [first = '', ...others] = rooms;
  const ana = await server.person(first, 'lead', 'Ana');
  const bo = await server.person(first, 'responder', 'Bo');
  for (const { session, participant, name } of [ana, bo]) {
    for (const room of others) await joinAlso(server, room, session, name);
    note('participant', participant);
  }
  for (const room of rooms) await server.command(ana.session, room, 'command.claim', {});

  function note(kind: string, id: string): void {
    const list = known.get(kind) ?? [];
    list.push(id);
    // The newest are the likeliest to be of use still.
    known.set(kind, list.slice(-40));
  }

  const reader = await rawSocket({
    url: server.url,
    token,
    onEvent(text) {
      const [name, payload] = JSON.parse(text) as [string, { incident: string; events: IncidentEvent[] }];
      if (name !== 'room:events') return;
      for (const event of payload.events) heard.get(payload.incident)?.set(event.seq, event);
    },
  });
  for (const room of rooms) {
    const joined = (await reader.ask('"room:join"', JSON.stringify({ incident: room, after: 0 }))) as {
      readonly events: readonly IncidentEvent[];
    };
    for (const event of joined.events) heard.get(room)?.set(event.seq, event);
  }

  return {
    rooms,
    tokens: [token, ana.session, bo.session],
    find({ kind, which }) {
      const list = known.get(kind) ?? [];
      return list[which % Math.max(1, list.length)] ?? `no-${kind}`;
    },
    learn(events) {
      for (const { type, data } of events) {
        const kind = MADE[type];
        if (kind === undefined) continue;
        const id = String((data as Record<string, unknown>)[kind]);
        note(kind, id);
        // The others are those who send: who is removed hears no answer.
        if (kind === 'participant' && id.startsWith('h-')) note('guest', id);
      }
    },
    heard: (room) => heard.get(room) ?? new Map(),
    reader,
  };
}

async function joinAlso(server: AttackedServer, room: string, session: string, name: string): Promise<void> {
  const invited = await server.call('POST', `/api/v1/incidents/${room}/invites`, { body: { role: 'lead' } });
  const body = { token: invited.body.token, name };
  await server.call('POST', '/api/v1/join', { token: session, body });
}
