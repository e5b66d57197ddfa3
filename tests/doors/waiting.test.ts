import { connect as connectTcp, type Socket } from 'node:net';
import { expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { connect, OWNER_TOKEN, testServer, until } from '#tests/support/test-server.ts';

/** Says something over TCP and holds the line; whether it was closed by the other side. */
function held(port: number, said: string): { readonly isClosed: () => boolean } {
  let isClosed = false;
  const socket: Socket = connectTcp(port, '127.0.0.1', () => void socket.write(said));
  socket.on('data', () => undefined).on('error', () => undefined);
  socket.on('close', () => {
    isClosed = true;
  });
  return { isClosed: () => isClosed };
}

it('[AUTH-2] whoever opens a line and does not say who they are is cut off, whichever way they wait', async () => {
  const server = await testServer();
  const url = `${server.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
  const closed = {
    'says nothing': false,
    'says who they are not': false,
    'asks for another namespace': false,
  };
  const says = {
    'says nothing': '',
    'says who they are not': '40{"token":"guess","protocol":1}',
    'asks for another namespace': '40/admin,{}',
  };
  for (const [name, packet] of Object.entries(says)) {
    const line = new WebSocket(url);
    line.on('open', () => packet !== '' && line.send(packet));
    // It answers pings, as a client that wants to stay does.
    line.on('message', (data) => String(data) === '2' && line.send('3'));
    line.on('close', () => {
      closed[name as keyof typeof closed] = true;
    });
  }
  const poll = await fetch(`${server.url}/socket.io/?EIO=4&transport=polling`);
  const { sid } = JSON.parse((await poll.text()).slice(1)) as { readonly sid: string };
  const lines = [
    held(server.port, ''),
    held(server.port, 'GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: '),
  ];
  const signedIn = await connect(server, OWNER_TOKEN);

  await until(
    () => Object.values(closed).every(Boolean) && lines.every(({ isClosed }) => isClosed()),
    25_000,
  );
  // The next poll is told that it is over, and the one after it that there is no such line.
  await until(async () => {
    const polled = await fetch(`${server.url}/socket.io/?EIO=4&transport=polling&sid=${sid}`);
    return polled.status === 400 && (await polled.text()).includes('Session ID unknown');
  }, 20_000);
  expect(signedIn.connected).toBe(true);
});

it('[AUTH-2] guessing over the live side is as slow as over REST, and they count together', async () => {
  const server = await testServer({ limits: { failures: { burst: 3, perSecond: 0.01 } } });
  const codes: unknown[] = [];
  for (let n = 0; n < 5; n += 1)
    await connect(server, `guess-${n}`).catch((error: { data: { code: string } }) =>
      codes.push(error.data.code),
    );
  expect(codes).toEqual([
    'unauthenticated',
    'unauthenticated',
    'unauthenticated',
    'rate_limited',
    'rate_limited',
  ]);
  expect((await server.call('GET', '/api/v1/me', { token: 'guess' })).status).toBe(429);
  expect((await connect(server, OWNER_TOKEN)).connected).toBe(true);
});
