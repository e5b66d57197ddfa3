import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What a receiver does with a request that it has read. */
export type Behaviour =
  | {
      readonly status: number;
      readonly headers?: Record<string, string>;
      readonly afterMs?: number;
      /** Said as JSON. */
      readonly answer?: unknown;
    }
  | 'accepts and drops';

/** A receiver of requests on this machine: it keeps whatever reaches it, and answers as it is told to. */
export async function webhookReceiver(
  behave: (request: Received, count: number) => Behaviour = () => ({ status: 204 }),
) {
  const received: Received[] = [];
  /** How often a message was taken: answered as such, or kept without an answer. */
  const taken = new Map<string, number>();
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => {
      body += chunk;
    });
    request.on('end', () => {
      const got = { method: request.method ?? '', path: request.url ?? '', headers: request.headers, body };
      received.push(got);
      const behaviour = behave(got, received.length);
      if (behaviour === 'accepts and drops' || behaviour.status < 300) {
        const id = String(request.headers['webhook-id']);
        taken.set(id, (taken.get(id) ?? 0) + 1);
      }
      if (behaviour === 'accepts and drops') return void request.socket.destroy();
      const { status, headers = {}, afterMs = 0, answer } = behaviour;
      const said = answer === undefined ? '' : JSON.stringify(answer);
      setTimeout(() => response.writeHead(status, headers).end(said), afterMs);
    });
    request.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, received, accepted: (id: string) => taken.get(id) ?? 0 };
}
