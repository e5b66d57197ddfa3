import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { connect, type TestServer, type TestSocket, testServer } from '#tests/support/test-server.ts';
import { head, rawRequest } from './support/raw-request.ts';

/** What is asked of an incident by REST: every route that names one, rightly and wrongly. */
// biome-ignore format: one row a line
const REQUESTS: readonly (readonly [method: string, path: string, body?: unknown])[] = [
  ['GET', ''],
  ['GET', '?at=1'],
  ['GET', '?at=none'],
  ['GET', '/events'],
  ['GET', '/events?limit=0'],
  ['GET', '/verify'],
  ['GET', '/segments'],
  ['GET', '/segments/1'],
  ['GET', '/segments/none'],
  ['GET', '/invites'],
  ['DELETE', '/invites/none'],
  ['POST', '/commands', { id: 'a', type: 'note.add', data: { text: 'hello' } }],
  ['POST', '/commands', { id: 'system:a', type: 'note.add', data: {} }],
  ['POST', '/commands', { id: 'a', type: 'no.such', data: {} }],
  ['POST', '/commands', { id: 'a', type: 'incident.declare', data: { title: 'x' } }],
  ['POST', '/commands', 'not an object'],
  ['POST', '/invites', { role: 'observer' }],
  ['POST', '/invites', { role: 'emperor' }],
  ['PUT', ''],
];

const MESSAGES: readonly (readonly [name: string, payloadOf: (incident: string) => unknown])[] = [
  ['room:join', (incident) => ({ incident, after: 0 })],
  ['room:join', (incident) => ({ incident, after: -1 })],
  ['room:read', (incident) => ({ incident, after: 0, limit: 1 })],
  ['room:leave', (incident) => ({ incident })],
  ['command', (incident) => ({ id: 'b', incident, type: 'note.add', data: { text: 'x' } })],
  ['command', (incident) => ({ id: 'b', incident, type: 'incident.declare', data: { title: 'x' } })],
  ['command', (incident) => ({ id: 'b', incident, type: 'no.such', data: {} })],
  ['command', (incident) => ({ id: 'b', incident, type: 'note.add', data: {}, expect: 1 })],
];

/** Every byte that comes back over TCP, less the moment at which it came. */
async function bytesOf(server: TestServer, token: string, incident: string): Promise<string[]> {
  const answers: string[] = [];
  for (const [method, path, body] of REQUESTS) {
    const text = body === undefined ? '' : JSON.stringify(body);
    const lines = [
      `Host: 127.0.0.1:${server.port}`,
      `Authorization: Bearer ${token}`,
      ...(body === undefined ? [] : ['Content-Type: application/json', `Content-Length: ${text.length}`]),
    ];
    const {
      status,
      headers,
      body: answer,
    } = await rawRequest(server.port, head(method, `/api/v1/incidents/${incident}${path}`, lines) + text);
    const told = headers.filter((line) => !/^(?:date|x-ratelimit-[a-z]+):/i.test(line));
    answers.push([method, path, status, ...told, answer].join('\n'));
  }
  return answers;
}

async function acksOf(socket: TestSocket, incident: string): Promise<string[]> {
  const acks: string[] = [];
  for (const [name, payloadOf] of MESSAGES)
    acks.push(JSON.stringify(await socket.emitWithAck(name as 'command', payloadOf(incident) as never)));
  return acks;
}

/** How often something was looked up or refused, as the server counts it. */
async function counted(server: TestServer): Promise<string> {
  return (await server.call('GET', '/metrics')).body as string;
}

it('[AUTH-5] an incident that somebody may not see answers, by every door, byte for byte like an unknown id', async () => {
  const server = await testServer();
  // Ids of one length, as ids of the server are.
  const [hidden, unknown] = [`i-${randomUUID()}`, `i-${randomUUID()}`];
  await server.declare({ id: hidden });
  const { session } = await server.person(await server.declare(), 'deputy', 'Eve');
  const [ofHidden, ofUnknown] = [
    await bytesOf(server, session, hidden),
    await bytesOf(server, session, unknown),
  ];
  expect(ofHidden).toHaveLength(REQUESTS.length);
  expect(ofHidden).toEqual(ofUnknown);
  // What a route would say of the body or the query is not said: the door comes first.
  const named = ofHidden.filter((_answer, at) => REQUESTS[at]?.[0] !== 'PUT');
  expect(named.filter((answer) => !answer.includes('"code":"not_found"'))).toEqual([]);

  const socket = await connect(server, session);
  const [byHidden, byUnknown] = [await acksOf(socket, hidden), await acksOf(socket, unknown)];
  expect(byHidden).toEqual(byUnknown);
  // Their rooms were not even looked at: no more is read for the one than for the other.
  expect(await counted(server)).not.toContain('outcome="not_found"');
  const list = await server.call('GET', '/api/v1/incidents?status=all', { token: session });
  expect(JSON.stringify(list.body)).not.toContain(hidden);
});
