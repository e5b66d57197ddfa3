import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { type AttackedServer, attackedServer } from './attacked-server.ts';
import { bounded } from './bounded.ts';
import { requests } from './broken-requests.ts';
import { HOSTILE_RUN, seeded } from './run.ts';
import { codeOf, Tally } from './verdict.ts';

/** Sends bytes on a connection of their own and returns what came back before the server hung up. */
function ask(server: AttackedServer, bytes: Buffer): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(server.port, '127.0.0.1');
    const chunks: Buffer[] = [];
    socket.on('data', (chunk) => void chunks.push(chunk));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(Buffer.concat(chunks).toString()));
    // What is cut off is not waited for longer.
    socket.end(bytes);
  });
}

test('[SYNC-1] broken requests are answered by the catalogue or hung up on, and nobody else notices', {
  timeout: HOSTILE_RUN.timeout,
}, async () => {
  const server = await attackedServer();
  const room = await server.declare();
  const memory = bounded();
  const did = new Tally();
  const outcomes = new Tally();
  for (const { kind, bytes } of seeded(requests, Math.ceil(HOSTILE_RUN.messages / 4))) {
    const named = Buffer.from(bytes.toString('latin1').replaceAll('ROOM', room), 'latin1');
    const answer = await ask(server, named);
    const shown = `${kind}: ${named.toString('latin1', 0, 300)}\n-> ${answer.slice(0, 600)}`;
    did.add(kind);
    const [, status = ''] = /^HTTP\/1\.1 (\d{3})/.exec(answer) ?? [];
    outcomes.add(status === '' ? 'hung up' : status);
    if (status === '') continue;
    expect(Number(status), shown).toBeLessThan(500);
    const body = answer.slice(answer.indexOf('\r\n\r\n') + 4);
    // Engine.IO answers on its path, in its own words.
    const isOurs = !/^[A-Z]+ \/socket\.io\//.test(named.toString('latin1'));
    if (Number(status) >= 400 && isOurs && !/^HEAD/.test(named.toString()))
      codeOf(errorIn(body, shown), shown);
  }
  expect((await server.call('GET', '/healthz', { token: null })).body).toMatchObject({ status: 'ok' });
  expect(server.log().filter((line) => /"level":"(?:error|fatal)"/.test(line))).toEqual([]);
  for (const line of server.log()) expect(line).toMatch(/^\{[^\p{Cc}]*\}\n$/u);
  memory.check();
  HOSTILE_RUN.tell(`${did.total} raw requests (${did}): ${outcomes}`);
});

function errorIn(body: string, shown: string): unknown {
  try {
    return (JSON.parse(body) as { readonly error: unknown }).error;
  } catch {
    throw new Error(`no JSON: ${shown}`);
  }
}
