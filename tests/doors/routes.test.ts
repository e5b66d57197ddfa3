import { randomUUID } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import { clientToServer } from '#shared/protocol/client-to-server.ts';
import { shortestDrill } from '#tests/support/shortest-drill.ts';
import { connect, OWNER_TOKEN, type TestServer, withCalls } from '#tests/support/test-server.ts';
import { startAndListRoutes } from './support/routes.ts';

/** Who may pass a door: everybody, whoever is signed in, the room's people, those of them who do not only observe, who leads it, the workspace's owner. */
type Who = 'everybody' | 'signed in' | 'member' | 'taking part' | 'leader' | 'owner' | 'alert sender';

/**
 * Every route of the server and who may use it, as the rules say. A route that is not here fails the test: nothing
 * is added without a word on who may.
 */
// biome-ignore format: one row a line
const ROUTES: Readonly<Record<string, { readonly who: Who; readonly body?: unknown }>> = {
  'GET /healthz': { who: 'everybody' },
  'GET /metrics': { who: 'everybody' },
  'GET /api/v1/openapi.json': { who: 'everybody' },
  'GET /status': { who: 'everybody' },
  'HEAD /status': { who: 'everybody' },
  'GET /status/feed.atom': { who: 'everybody' },
  'HEAD /status/feed.atom': { who: 'everybody' },
  'GET /status.json': { who: 'everybody' },
  'HEAD /status.json': { who: 'everybody' },
  'GET /status.css': { who: 'everybody' },
  'HEAD /status.css': { who: 'everybody' },
  'GET /status.js': { who: 'everybody' },
  'HEAD /status.js': { who: 'everybody' },
  'GET /executives/:token': { who: 'everybody' },
  'HEAD /executives/:token': { who: 'everybody' },
  'GET /executives.css': { who: 'everybody' },
  'HEAD /executives.css': { who: 'everybody' },
  'GET /calendar/:token.ics': { who: 'everybody' },
  'HEAD /calendar/:token.ics': { who: 'everybody' },
  'POST /status/subscribe': { who: 'everybody', body: {} },
  'GET /status/confirm/:token': { who: 'everybody' },
  'HEAD /status/confirm/:token': { who: 'everybody' },
  'POST /status/confirm/:token': { who: 'everybody' },
  'GET /status/unsubscribe/:ticket': { who: 'everybody' },
  'HEAD /status/unsubscribe/:ticket': { who: 'everybody' },
  'POST /status/unsubscribe/:ticket': { who: 'everybody' },
  'POST /api/v1/join': { who: 'everybody', body: {} },
  'GET /api/v1/me': { who: 'signed in' },
  'DELETE /api/v1/me/session': { who: 'signed in' },
  'GET /api/v1/me/calendar-link': { who: 'signed in' },
  'POST /api/v1/me/calendar-link': { who: 'signed in', body: { language: 'en' } },
  'DELETE /api/v1/me/calendar-link': { who: 'signed in' },
  'GET /api/v1/me/load': { who: 'signed in' },
  'GET /api/v1/load': { who: 'owner' },
  'GET /api/v1/me/reminders': { who: 'signed in' },
  'PUT /api/v1/me/reminders': { who: 'signed in', body: { address: 'a@example.com', language: 'en' } },
  'POST /api/v1/me/reminders/confirm': { who: 'signed in', body: { code: '1' } },
  'DELETE /api/v1/me/reminders': { who: 'signed in' },
  'GET /api/v1/incidents': { who: 'signed in' },
  'GET /api/v1/incidents/:id': { who: 'member' },
  'GET /api/v1/incidents/:id/brief': { who: 'member' },
  'GET /api/v1/incidents/:id/events': { who: 'member' },
  'GET /api/v1/incidents/:id/verify': { who: 'member' },
  'GET /api/v1/incidents/:id/segments': { who: 'member' },
  'GET /api/v1/incidents/:id/segments/:first': { who: 'member' },
  'POST /api/v1/incidents/:id/commands': { who: 'member', body: { id: 'x', type: 'no.such', data: {} } },
  'POST /api/v1/incidents/:id/attachments': { who: 'taking part', body: 'x' },
  'GET /api/v1/incidents/:id/attachments/:attachment': { who: 'member' },
  'POST /api/v1/incidents/:id/invites': { who: 'leader', body: { role: 'observer' } },
  'GET /api/v1/incidents/:id/invites': { who: 'leader' },
  'DELETE /api/v1/incidents/:id/invites/:invite': { who: 'leader' },
  'GET /api/v1/incidents/:id/my-sleep': { who: 'member' },
  'PUT /api/v1/incidents/:id/my-sleep': { who: 'member', body: { sleep: [], reports: [] } },
  'DELETE /api/v1/incidents/:id/my-sleep': { who: 'member' },
  'PUT /api/v1/incidents/:id/my-sleep/woken': { who: 'member', body: { at: null } },
  'GET /api/v1/incidents/:id/rest': { who: 'member' },
  'POST /api/v1/incidents/:id/roster': { who: 'leader', body: 'x' },
  'POST /api/v1/incidents/:id/executive-links': { who: 'leader' },
  'GET /api/v1/incidents/:id/executive-links': { who: 'leader' },
  'DELETE /api/v1/incidents/:id/executive-links': { who: 'leader' },
  'POST /api/v1/incidents': { who: 'owner', body: { title: 'x' } },
  'GET /api/v1/workspace': { who: 'signed in' },
  'GET /api/v1/workspace/events': { who: 'owner' },
  'GET /api/v1/workspace/verify': { who: 'owner' },
  'POST /api/v1/workspace/commands': { who: 'owner', body: { id: 'x', type: 'no.such', data: {} } },
  'GET /api/v1/incidents/:id/deliveries': { who: 'member' },
  'GET /api/v1/incidents/:id/audiences/:audience/reach': { who: 'leader' },
  'GET /api/v1/incidents/:id/deliveries/:broadcast': { who: 'leader' },
  'POST /api/v1/incidents/:id/deliveries/:broadcast': {
    who: 'leader',
    body: { verdict: 'resend', which: { state: 'unknown' } },
  },
  'GET /api/v1/workspace/channels': { who: 'owner' },
  'PUT /api/v1/workspace/channels': { who: 'owner', body: {} },
  'POST /api/v1/workspace/channels/email/test': { who: 'owner', body: { address: 'x' } },
  'POST /api/v1/workspace/channels/sms/test': { who: 'owner', body: { address: 'x' } },
  'POST /api/v1/workspace/channels/slack/test': { who: 'owner', body: { address: 'x' } },
  'POST /api/v1/workspace/channels/statuspage/test': { who: 'owner', body: { address: 'x' } },
  'GET /api/v1/workspace/recipients': { who: 'owner' },
  'POST /api/v1/workspace/recipients': { who: 'owner', body: {} },
  'GET /api/v1/workspace/subscribing': { who: 'owner' },
  'GET /api/v1/workspace/recipients/file': { who: 'owner' },
  'POST /api/v1/workspace/recipients/file': { who: 'owner', body: {} },
  'DELETE /api/v1/workspace/recipients/:recipient': { who: 'owner' },
  'POST /api/v1/workspace/recipients/:recipient/test': { who: 'owner' },
  'GET /api/v1/sessions': { who: 'owner' },
  'DELETE /api/v1/sessions/:session': { who: 'owner' },
  'GET /api/v1/alert-sender': { who: 'owner' },
  'POST /api/v1/drills': { who: 'owner', body: {} },
  'POST /hooks/alertmanager': { who: 'alert sender', body: {} },
};

/** Everybody who can stand before a door. */
const ASKERS = {
  nobody: 'everybody',
  'a guesser': 'everybody',
  'an alert sender': 'alert sender',
  'a stranger': 'signed in',
  'an observer': 'member',
  'a guest': 'taking part',
  'a responder': 'taking part',
  'somebody released': 'taking part',
  'a deputy': 'leader',
  'the owner’s automation': 'owner',
} as const satisfies Readonly<Record<string, Who>>;

/** What a door says to somebody: that they pass it, or which refusal. What is behind it may still be refused. */
function expected(door: Who, asker: Who, hasToken: boolean): string {
  const passes: Readonly<Record<Who, readonly Who[]>> = {
    everybody: ['everybody', 'signed in', 'member', 'taking part', 'leader', 'owner', 'alert sender'],
    'signed in': ['signed in', 'member', 'taking part', 'leader', 'owner'],
    member: ['member', 'taking part', 'leader', 'owner'],
    'taking part': ['taking part', 'leader', 'owner'],
    leader: ['leader', 'owner'],
    owner: ['owner'],
    'alert sender': ['alert sender', 'owner'],
  };
  if (passes[door].includes(asker)) return 'passes';
  if (!hasToken || asker === 'alert sender' || door === 'alert sender') return 'unauthenticated';
  if (door === 'owner') return 'forbidden';
  return asker === 'signed in' ? 'not_found' : 'forbidden';
}

async function askers(server: TestServer, incident: string) {
  const session = async (role: string, room = incident) => (await server.person(room, role, role)).session;
  const released = await server.person(incident, 'responder', 'released');
  await server.command(OWNER_TOKEN, incident, 'participant.release', { participant: released.participant });
  const { body } = await server.call('GET', '/api/v1/alert-sender');
  return {
    nobody: null,
    'a guesser': 'a token that nobody has',
    'an alert sender': body.password as string,
    'a stranger': await session('deputy', await server.declare()),
    'an observer': await session('observer'),
    'a guest': await session('guest'),
    'a responder': await session('responder'),
    'somebody released': released.session,
    'a deputy': await session('deputy'),
    'the owner’s automation': OWNER_TOKEN,
  } satisfies Record<keyof typeof ASKERS, string | null>;
}

async function started() {
  const { server, routes } = await startAndListRoutes({
    ownerToken: OWNER_TOKEN,
    logLevel: 'silent',
    limits: { failures: { burst: 1_000, perSecond: 1 } },
    playDrill: shortestDrill().play,
  });
  onTestFinished(server.stop);
  return { server: withCalls(server), routes };
}

describe('every route', () => {
  it('[AUTH-1] of the server is in the table of who may, and nothing else is', async () => {
    const { routes } = await started();
    expect([...routes].sort()).toEqual(Object.keys(ROUTES).sort());
  });

  it.each(Object.entries(ROUTES))('[AUTH-1] %s lets pass whom it should', async (route, { who, body }) => {
    const { server } = await started();
    for (const phase of ['detect', 'closed']) {
      const incident = await server.declare();
      const tokens = await askers(server, incident);
      if (phase === 'closed') {
        await server.command(OWNER_TOKEN, incident, 'incident.advance', { to: 'learn' });
        await server.command(OWNER_TOKEN, incident, 'incident.close', {});
      }
      const [method = '', path = ''] = route.split(' ');
      for (const [name, asker] of Object.entries(ASKERS)) {
        const token = tokens[name as keyof typeof ASKERS];
        // Signing out of the owner's token is refused for a reason of its own.
        const target = path
          .replace(':id', incident)
          .replace(/:session|:invite|:attachment|:broadcast|:recipient|:token|:ticket/, 'none')
          .replace(':first', '1');
        const answer = await server.call(method, target, { token, ...(body === undefined ? {} : { body }) });
        expect(answer.status, `${route} ${name}`).toBeLessThan(500);
        const code = answer.body?.error?.code;
        const isStopped =
          ['unauthenticated', 'forbidden'].includes(code) || (code === 'not_found' && name === 'a stranger');
        // A body that joins nobody is understood before it is refused.
        expect([route, phase, name, isStopped ? code : 'passes']).toEqual([
          route,
          phase,
          name,
          expected(who, asker, token !== null && name !== 'a guesser'),
        ]);
      }
    }
  });
});

describe('every message of the live side', () => {
  /** What is asked of a room, by message; `clock` and leaving say nothing of any. */
  const MESSAGES: Readonly<Record<string, (incident: string) => unknown>> = {
    'room:join': (incident) => ({ incident, after: 0 }),
    'room:read': (incident) => ({ incident, after: 0, limit: 10 }),
    'room:leave': (incident) => ({ incident }),
    command: (incident) => ({ id: randomUUID(), incident, type: 'rest.end', data: {} }),
    clock: () => ({ sent: 1 }),
  };

  it('[AUTH-1] is in the table of who may', () => {
    expect(Object.keys(clientToServer).sort()).toEqual(Object.keys(MESSAGES).sort());
  });

  it('[AUTH-1] lets the room’s people and the owner in, and nobody else', async () => {
    const { server } = await started();
    const incident = await server.declare();
    const tokens = await askers(server, incident);
    for (const [name, asker] of Object.entries(ASKERS)) {
      const token = tokens[name as keyof typeof ASKERS];
      const socket = await connect(server, token ?? '').catch(
        (error: { data: { code: string } }) => error.data.code,
      );
      if (typeof socket === 'string') {
        expect([name, asker, socket]).toEqual([name, asker, 'unauthenticated']);
        expect(['everybody', 'alert sender']).toContain(asker);
        continue;
      }
      const presence: unknown[] = [];
      socket.on('room:presence', (message) => void presence.push(message));
      const mayRead = asker !== 'signed in';
      for (const [message, payloadOf] of Object.entries(MESSAGES)) {
        const ack = await socket.emitWithAck(message as 'command', payloadOf(incident) as never);
        const saysNothing = message === 'clock' || message === 'room:leave';
        const isHidden = !ack.ok && ack.error.code === 'not_found';
        expect([name, message, isHidden]).toEqual([name, message, !mayRead && !saysNothing]);
      }
      if (!mayRead) expect(presence).toEqual([]);
    }
  });
});
