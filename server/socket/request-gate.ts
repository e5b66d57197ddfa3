import { type IncomingMessage, ServerResponse } from 'node:http';
import type { TokenBucket } from '#server/limits/token-bucket.ts';
import { refusal } from '#shared/errors/refusal.ts';
import type { DoorQueue } from './door-queue.ts';

type Gate = (request: IncomingMessage, response: unknown, next: () => void) => void;

export interface RequestGateOptions {
  readonly allowanceOf: (request: IncomingMessage) => TokenBucket;
  readonly door: DoorQueue;
  /** Milliseconds that are never set back. */
  readonly uptime: () => number;
}

/**
 * Lets handshakes and polls through, one after the other, as far as their sender's allowance goes. An upgrade that is
 * refused has no response of Node's yet, so its answer is written by hand.
 */
export function requestGate({ allowanceOf, door, uptime }: RequestGateOptions): Gate {
  return (request, response, next) => {
    const seconds = allowanceOf(request).take(uptime());
    if (seconds === 0) return door.enter(next);
    const { code, message, details } = refusal('rate_limited', { seconds });
    const body = JSON.stringify({ error: { code, message, details } });
    const headers = {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
      'retry-after': String(seconds),
      connection: 'close',
    };
    if (response instanceof ServerResponse) return void response.writeHead(429, headers).end(body);
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    request.socket.end(`HTTP/1.1 429 Too Many Requests\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
  };
}
