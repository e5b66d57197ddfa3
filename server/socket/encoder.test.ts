import fc from 'fast-check';
import { Encoder, type Packet, PacketType } from 'socket.io-parser';
import { expect, test } from 'vitest';
import { RememberingEncoder } from '#server/socket/encoder.ts';

const event = fc.record({
  seq: fc.nat(),
  data: fc.jsonValue(),
  note: fc.option(fc.string(), { nil: undefined }),
});
const message = fc.record(
  {
    ok: fc.boolean(),
    incident: fc.string({ unit: 'binary' }),
    events: fc.array(event),
    snapshot: fc.record({ seq: fc.nat(), state: fc.dictionary(fc.string(), fc.jsonValue()) }),
    error: fc.record({ code: fc.string(), details: fc.option(fc.jsonValue(), { nil: undefined }) }),
    more: fc.option(fc.boolean(), { nil: undefined }),
  },
  { requiredKeys: [] },
);

/** What a client reads out of a packet's text. */
function read(text: string, prefix: string): unknown {
  expect(text.startsWith(prefix)).toBe(true);
  return JSON.parse(text.slice(prefix.length));
}

test('[SYNC-2] clients read from the remembering encoder what Socket.IO’s own would have told them', () => {
  const ours = new RememberingEncoder();
  const theirs = new Encoder();
  fc.assert(
    fc.property(message, fc.option(fc.nat(), { nil: undefined }), (payload, id) => {
      const told: Packet = { type: PacketType.EVENT, nsp: '/', data: ['room:events', payload] };
      const answered: Packet = {
        type: PacketType.ACK,
        nsp: '/',
        data: [payload],
        ...(id !== undefined && { id }),
      };
      for (const packet of [told, answered, told]) {
        const prefix = `${packet.type}${packet.id ?? ''}`;
        const [expected] = theirs.encode(packet);
        const [text, ...attachments] = ours.encode(packet);
        expect(attachments).toEqual([]);
        expect(read(text, prefix)).toEqual(read(expected, prefix));
      }
    }),
  );
});

test('[SYNC-2] the packets of the connection itself are Socket.IO’s own', () => {
  const packet: Packet = {
    type: PacketType.CONNECT_ERROR,
    nsp: '/',
    data: { message: 'no', data: { code: 'x' } },
  };
  expect(new RememberingEncoder().encode(packet)).toEqual(new Encoder().encode(packet));
});
