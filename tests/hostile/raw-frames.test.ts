import { expect, test } from 'vitest';
import { OWNER_TOKEN } from '#tests/support/test-server.ts';
import { attackedServer } from './attacked-server.ts';
import { bounded } from './bounded.ts';
import { garbage } from './broken-frames.ts';
import { CLOSED, rawSocket } from './raw-socket.ts';
import { HOSTILE_RUN, seeded } from './run.ts';
import { Tally } from './verdict.ts';

test('[SYNC-1] frames that are no messages are left unanswered or hung up on, and nobody else notices', {
  timeout: HOSTILE_RUN.timeout,
}, async () => {
  const server = await attackedServer();
  const witness = await rawSocket({ url: server.url, token: OWNER_TOKEN });
  const memory = bounded();
  const did = new Tally();
  const outcomes = new Tally();
  let socket = await rawSocket({ url: server.url, token: OWNER_TOKEN });
  for (const { kind, frames } of seeded(garbage, Math.ceil(HOSTILE_RUN.messages / 4))) {
    if (!socket.isOpen()) socket = await rawSocket({ url: server.url, token: OWNER_TOKEN });
    for (const frame of frames) socket.send(frame);
    const after = await socket.ask('"clock"', '{"sent":1}');
    did.add(kind);
    outcomes.add(after === CLOSED ? 'hung up' : 'passed over');
    if (after !== CLOSED) expect(after, kind).toMatchObject({ ok: true });
    if (kind === 'too large' || kind === 'reserved name') expect(after, kind).toBe(CLOSED);
    expect(await witness.ask('"clock"', '{"sent":1}'), kind).toMatchObject({ ok: true });
  }
  socket.close();
  witness.close();
  expect(server.log().filter((line) => /"level":"(?:error|fatal)"/.test(line))).toEqual([]);
  memory.check();
  HOSTILE_RUN.tell(`${did.total} raw frames (${did}): ${outcomes}`);
});
