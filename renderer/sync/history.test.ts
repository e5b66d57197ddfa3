import { expect, test } from 'vitest';
import type { IncidentEvent } from '#shared/incident/event.ts';
import type { RoomRead } from '#shared/protocol/room-read.ts';
import { createHistory } from './history.ts';
import { type Answer, type Message, type Payload, type Wire, WireLost } from './wire.ts';

function event(seq: number): IncidentEvent {
  return {
    seq,
    id: `c${seq}.0`,
    incident: 'i1',
    at: '2026-11-20T09:00:00.000Z',
    actor: { id: 'ana', name: 'Ana', role: 'responder' },
    type: 'note.added',
    version: 1,
    data: { note: `c${seq}.0`, text: `note ${seq}` },
    command: `c${seq}`,
    hash: 'abc',
  };
}

/** A log of 1 000 events whose answers hold 30 at most, and of which segments of 100 are sealed up to 800. */
function aServer() {
  const log = Array.from({ length: 1_000 }, (_, index) => event(index + 1));
  const asked: string[] = [];
  const server = { asked, sealedUpTo: 800, lost: false, gone: new Set<number>() };
  const wire: Wire = {
    ask: <M extends Message>(_message: M, payload: Payload<M>) => {
      const { after, limit } = payload as RoomRead;
      asked.push(`read ${after} ${limit}`);
      if (server.lost) return Promise.reject(new WireLost());
      const events = log.slice(after, after + Math.min(limit, 30));
      const answer = { ok: true, head: { seq: 1_000, hash: '' }, events, more: true };
      return Promise.resolve(answer as unknown as Answer<M>);
    },
    listen: () => () => undefined,
    serverNow: () => 0,
    facts: () => ({ offsetMs: 0, errorMs: null, trips: [], transport: null, reconnects: 0 }),
    stop: () => undefined,
  };
  const api = {
    incidentAt: () => Promise.reject(new Error('nobody asks')),
    segments: async () => ({
      head: { seq: 1_000, hash: '' },
      segments: Array.from({ length: server.sealedUpTo / 100 }, (_, n) => n * 100 + 1)
        .filter((first) => !server.gone.has(first))
        .map((first) => ({ first, last: first + 99, bytes: 1 })),
    }),
    segment: async (incident: string, first: number) => {
      asked.push(`segment ${first}`);
      if (server.lost || server.gone.has(first)) throw new Error('not found');
      const events = log
        .slice(first - 1, first + 99)
        .map(({ incident: _same, hash: _long, ...rest }) => rest);
      return { incident, events };
    },
  };
  const history = createHistory({ wire, api, incident: 'i1' });
  const seqs = async (seq: number, limit: number) =>
    (await history.before(seq, limit))?.map((one) => one.seq) ?? null;
  return { server, history, seqs };
}

function from(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

test('[TL-4] what is not sealed is read from the log, without holes where answers are bounded', async () => {
  const { server, seqs } = aServer();
  expect(await seqs(1_001, 100)).toEqual(from(901, 1_000));
  expect(await seqs(901, 500)).toEqual(from(801, 900));
  expect(server.asked.some((asked) => asked.startsWith('segment'))).toBe(false);
});

test('[TL-4] what is sealed comes as a whole segment, as the log has it', async () => {
  const { server, history, seqs } = aServer();
  expect(await seqs(801, 10)).toEqual(from(701, 800));
  expect(await seqs(750, 10)).toEqual(from(701, 749));
  expect(server.asked).toEqual(['segment 701', 'segment 701']);
  const [first] = (await history.before(101, 10)) ?? [];
  expect(first).toEqual({ ...event(1), hash: '' });
});

test('[LOG-3] a segment that went with a redaction is read from the log', async () => {
  const { server, seqs } = aServer();
  expect(await seqs(801, 10)).toEqual(from(701, 800));
  server.gone.add(601);
  expect(await seqs(701, 10)).toEqual(from(691, 700));
  // Listed anew: the stretch that is missing is read up to what is sealed before it.
  expect(await seqs(691, 500)).toEqual(from(601, 690));
  expect(await seqs(601, 500)).toEqual(from(501, 600));
});

test('[SYNC-4] without a line there is no history now, and it is there again later', async () => {
  const { server, seqs } = aServer();
  server.lost = true;
  expect(await seqs(801, 10)).toBeNull();
  server.lost = false;
  expect(await seqs(801, 10)).toEqual(from(701, 800));
});
