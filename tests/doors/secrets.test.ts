import { randomBytes } from 'node:crypto';
import { io } from 'socket.io-client';
import { expect, it } from 'vitest';
import { readyServer, serverProcess } from '#tests/support/server-process.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { connect, testServer, withCalls } from '#tests/support/test-server.ts';
import { rawRequest } from './support/raw-request.ts';

function secret(): string {
  return randomBytes(24).toString('base64url');
}

function basic(text: string): string {
  return `Basic ${Buffer.from(text).toString('base64')}`;
}

it('[AUTH-2] secrets that are brought in at every place stand in no log at any level, in no metric and in no refusal', async () => {
  let log = '';
  const ownerToken = secret();
  const server = await testServer({
    ownerToken,
    dataDir: temporaryFolder(),
    logLevel: 'trace',
    logDestination: {
      write(line) {
        log += line;
      },
    },
  });
  const host = `Host: 127.0.0.1:${server.port}`;
  const planted: Record<string, string> = {};
  const plant = (where: string): string => {
    planted[where] = secret();
    return planted[where] as string;
  };
  const told: string[] = [];
  const ask = async (method: string, path: string, headers: Record<string, string> = {}, body?: string) => {
    const answer = await fetch(server.url + path, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
    });
    told.push(`${JSON.stringify([...answer.headers])} ${await answer.text()}`);
  };
  const json = { 'content-type': 'application/json' };

  await ask('GET', '/api/v1/me', { authorization: `Bearer ${plant('bearer')}` });
  await ask('GET', '/api/v1/me', { authorization: `Token ${plant('another scheme')}` });
  await ask('GET', `/api/v1/me?token=${plant('query')}`);
  await ask('GET', `/incidents/${plant('path of a page')}`);
  await ask('GET', `/executives/${plant('link of executives')}`);
  await ask('GET', `/calendar/${plant('link of a calendar')}.ics`);
  await ask('GET', `/no/${plant('path of nothing')}.js`);
  await ask('GET', `/api/v1/%zz${plant('broken path')}`);
  await ask('GET', '/api/v1/me', { cookie: `session=${plant('cookie')}` });
  await ask('GET', '/healthz', { referer: `${server.url}/join#${plant('referer')}` });
  await ask('POST', '/api/v1/join', json, JSON.stringify({ token: plant('link'), name: 'Eve' }));
  await ask('POST', '/api/v1/join', json, `{"token":"${plant('malformed JSON')}`);
  await ask(
    'POST',
    '/api/v1/join',
    json,
    JSON.stringify({ [plant('name of a field')]: 1, token: 'x', name: 'x' }),
  );
  await ask('POST', '/api/v1/join', { 'content-type': `text/${plant('type of a body')}` }, 'x');
  await ask('POST', '/hooks/alertmanager', { ...json, authorization: basic(`a:${plant('basic')}`) }, '{}');
  await ask('POST', `/hooks/alertmanager?password=${plant('query of a hook')}`, json, '{}');
  await ask(
    'POST',
    '/api/v1/incidents',
    { ...json, authorization: `Bearer ${ownerToken}` },
    JSON.stringify({ title: '', token: plant('command') }),
  );
  await ask(
    'POST',
    '/api/v1/incidents',
    { ...json, authorization: `Bearer ${ownerToken}` },
    JSON.stringify({ title: `x\u0000${plant('title')}` }),
  );
  await rawRequest(
    server.port,
    `GET /healthz HTTP/1.1\r\n${host}\r\nbad header ${plant('broken header')}\r\n\r\n`,
    500,
  ).then(({ body }) => told.push(body));
  await rawRequest(server.port, `${plant('broken method')} / HTTP/1.1\r\n${host}\r\n\r\n`, 500).then(
    ({ body }) => told.push(body),
  );
  for (const auth of [
    { token: plant('handshake'), protocol: 1 },
    { token: plant('handshake of another protocol'), protocol: 99 },
    { token: 'x', protocol: 1, client: plant('name of a client') },
  ])
    await new Promise<void>((resolve) => {
      const socket = io(server.url, { auth, transports: ['websocket'], reconnection: false, forceNew: true });
      socket.on('connect_error', (error) => {
        told.push(error.message);
        resolve();
      });
    });
  const socket = await connect(server, ownerToken);
  told.push(
    JSON.stringify(
      await socket.emitWithAck('command', {
        id: 'x',
        incident: 'x',
        type: 'incident.declare',
        data: { [plant('field of a message')]: 1 },
      } as never),
    ),
  );
  // The server's own secrets, where they are rightly given out.
  const { call } = withCalls(server);
  const own: string[] = [ownerToken, new URL(server.invite ?? '').hash.slice(1)];
  const { body: declared } = await call('POST', '/api/v1/incidents', {
    token: ownerToken,
    body: { title: 'Fire' },
  });
  const { body: link } = await call('POST', `/api/v1/incidents/${declared.incident}/invites`, {
    token: ownerToken,
    body: { role: 'lead' },
  });
  const { body: shown } = await call('POST', `/api/v1/incidents/${declared.incident}/executive-links`, {
    token: ownerToken,
  });
  const shownPath = new URL(shown.url).pathname;
  const read = await call('GET', shownPath, { token: null });
  told.push(`${JSON.stringify([...read.headers])} ${read.body}`);
  expect(read.status).toBe(200);
  const { body: joined } = await call('POST', '/api/v1/join', {
    token: null,
    body: { token: link.token, name: 'Mei' },
  });
  const { body: sender } = await call('GET', '/api/v1/alert-sender', { token: ownerToken });
  await call('POST', '/hooks/alertmanager', {
    token: null,
    headers: { authorization: basic(`alertmanager:${sender.password}`) },
    body: {},
  });
  own.push(shownPath.split('/').at(-1) ?? '', link.token, joined.session, sender.password);
  expect(own.every((each) => typeof each === 'string' && each.length > 20)).toBe(true);

  const metrics = await (await fetch(`${server.url}/metrics`)).text();
  const encoded = (each: string) => [each, Buffer.from(each).toString('base64')];
  const seen = (text: string) =>
    Object.entries(planted).filter(([, each]) => encoded(each).some((form) => text.includes(form)));
  expect(Object.keys(planted).length).toBeGreaterThanOrEqual(20);
  expect(log.split('\n').length).toBeGreaterThan(15);
  expect(seen(log)).toEqual([]);
  expect(seen(metrics)).toEqual([]);
  // A refusal may name a field or a type that was sent wrongly, to whom sent it; never a value.
  const named = new Set(['name of a field', 'field of a message', 'type of a body']);
  expect(seen(told.join('\n')).filter(([where]) => !named.has(where))).toEqual([]);
  for (const each of own)
    for (const text of [log, metrics, told.join()]) expect(text.includes(each)).toBe(false);
});

it('[AUTH-2] a server that runs as a program says its secrets nowhere but in its first line', async () => {
  const ownerToken = secret();
  const process = serverProcess(['--data', temporaryFolder(), '--log', 'trace'], {
    QUARTERDECK_OWNER_TOKEN: ownerToken,
  });
  const server = withCalls(await readyServer(process));
  const invite = new URL(server.invite ?? '').hash.slice(1);
  const { body } = await server.call('POST', '/api/v1/join', {
    token: null,
    body: { token: invite, name: 'Maya' },
  });
  await server.call('GET', '/api/v1/me', { token: body.session });
  const { body: sender } = await server.call('GET', '/api/v1/alert-sender', { token: body.session });
  process.child.kill('SIGTERM');
  await process.ended;
  const [first = '', ...rest] = process.out().split('\n');
  expect(first.split(invite)).toHaveLength(2);
  for (const each of [ownerToken, invite, body.session, sender.password])
    expect([first.replace(invite, ''), ...rest, process.err()].join('\n').includes(each)).toBe(false);
});
