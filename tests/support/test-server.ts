import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import { onTestFinished } from 'vitest';
import { type RunningServer, type ServerOptions, startServer } from '#server/index.ts';
import type { ClientToServerEvents } from '#shared/protocol/client-to-server.ts';
import type { Joined } from '#shared/protocol/rest/joining.ts';
import type { ServerToClientEvents } from '#shared/protocol/server-to-client.ts';

export const OWNER_TOKEN = 'owner-token-of-the-tests-0123456789';

export type TestSocket = Socket<ServerToClientEvents, ClientToServerEvents>;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // The tests check what is in it.
  // biome-ignore lint/suspicious/noExplicitAny: a body as a stranger to our types sees it
  readonly body: any;
}

/** What can be known of a server from outside. */
export type Reached = Omit<RunningServer, 'ownerLink' | 'openIncidents' | 'sharing' | 'resumed'>;

export interface TestServer extends Reached {
  readonly call: (method: string, path: string, options?: CallOptions) => Promise<Answer>;
  /** Declares an incident as the owner's automation. */
  readonly declare: (more?: Record<string, unknown>) => Promise<string>;
  /** Invites and joins somebody. */
  readonly person: (incident: string, role: string, name: string) => Promise<Joined>;
  readonly command: (token: string, incident: string, type: string, data: unknown) => Promise<Answer>;
}

interface CallOptions {
  readonly token?: string | null;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

/**
 * A server of its own for a test, in memory unless a folder is given; gone when the test is. Updates go out as they are
 * sent, so that no test waits for the window in which they can be taken back; one that is about it says so.
 */
export async function testServer(options: ServerOptions = {}): Promise<TestServer> {
  const settings = { takeBackSeconds: 0, ...options.settings };
  const server = await startServer({ ownerToken: OWNER_TOKEN, logLevel: 'silent', ...options, settings });
  onTestFinished(server.stop);
  return withCalls(server);
}

/** The calls of a client that knows nothing but the protocol. */
export function withCalls(server: Reached): TestServer {
  async function call(
    method: string,
    path: string,
    { token, body, headers }: CallOptions = {},
  ): Promise<Answer> {
    const answer = await fetch(server.url + path, {
      method,
      headers: {
        ...(token === null ? {} : { authorization: `Bearer ${token ?? OWNER_TOKEN}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    const json = answer.headers.get('content-type')?.includes('json') === true;
    return {
      status: answer.status,
      headers: answer.headers,
      body: json && text !== '' ? JSON.parse(text) : text,
    };
  }

  return {
    ...server,
    call,
    async declare(more = {}) {
      const { body } = await call('POST', '/api/v1/incidents', {
        body: { title: 'Checkout fails', ...more },
      });
      return body.incident;
    },
    async person(incident, role, name) {
      const invited = await call('POST', `/api/v1/incidents/${incident}/invites`, { body: { role } });
      const { body } = await call('POST', '/api/v1/join', {
        token: null,
        body: { token: invited.body.token, name },
      });
      return body;
    },
    command: (token, incident, type, data) =>
      call('POST', `/api/v1/incidents/${incident}/commands`, {
        token,
        body: { id: randomUUID(), type, data },
      }),
  };
}

/** A connected socket, or the refusal's data thrown; closed when the test is over. */
export function connect(
  server: Pick<RunningServer, 'url'>,
  token: string,
  auth: Record<string, unknown> = {},
  transport: 'websocket' | 'polling' = 'websocket',
): Promise<TestSocket> {
  const socket: TestSocket = io(server.url, {
    auth: { token, protocol: 1, client: 'test/1', ...auth },
    transports: [transport],
    reconnection: false,
    forceNew: true,
  });
  onTestFinished(() => void socket.disconnect());
  return new Promise((resolve, reject) => {
    socket.on('connect', () => resolve(socket));
    socket.on('connect_error', reject);
  });
}

/** Waits until something holds. The limit proves nothing, it ends what would wait for ever: a busy machine has time. */
export async function until(holds: () => boolean | Promise<boolean>, withinMs = 15_000): Promise<void> {
  const end = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`not within ${withinMs} ms: ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
