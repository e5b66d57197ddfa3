import { request as plainRequest } from 'node:http';
import type { Socket } from 'node:net';
import { connectJudged, type VerifyProc } from './certificates.ts';

/** A session's way out: its judge of certificates, and the connections that are open by it. */
export class SessionNetwork {
  judge: VerifyProc | null = null;
  readonly #open = new Set<Socket>();

  /** Keeps a connection until it ends, or all are closed. */
  hold<Kind extends Socket>(socket: Kind): Kind {
    this.#open.add(socket);
    socket.once('close', () => this.#open.delete(socket));
    return socket;
  }

  async closeAllConnections(): Promise<void> {
    for (const socket of this.#open) socket.destroy();
  }

  /** `session.fetch`, of answers that are text. */
  async fetch(
    url: string,
    { redirect, signal }: { redirect: 'error'; signal: AbortSignal },
  ): Promise<Response> {
    const { protocol, hostname, port, pathname, search } = new URL(url);
    const host = hostname.replace(/^\[|\]$/g, '');
    const secure =
      protocol === 'https:'
        ? this.hold(await connectJudged(host, Number(port || 443), this.judge))
        : undefined;
    return new Promise((resolve, reject) => {
      const asked = plainRequest({
        host,
        port: Number(port || 80),
        path: pathname + search,
        headers: { host: new URL(url).host, connection: 'close' },
        signal,
        ...(secure === undefined ? {} : { createConnection: () => secure }),
      });
      asked.on('error', reject);
      asked.on('response', (answer) => {
        const status = answer.statusCode ?? 0;
        if (redirect === 'error' && status >= 300 && status < 400) {
          asked.destroy(new Error('net::ERR_FAILED'));
          return;
        }
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => resolve(new Response(Buffer.concat(chunks), { status })));
      });
      asked.end();
    });
  }
}
