import type { Socket } from 'node:net';
import { HTTP_STATUS } from '#shared/errors/codes.ts';
import { refusal } from '#shared/errors/refusal.ts';

/** Node takes headers up to this size together. */
const MAX_HEADER_KB = 16;

/**
 * Answers bytes that are no HTTP request, or one whose headers are too large, with the catalogue like everything
 * else, and hangs up: where the next request would begin, nobody can tell.
 */
export function answerBroken(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy();
  const refused =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? refusal('too_large', { limit: `${MAX_HEADER_KB} kB` })
      : refusal('invalid', { problem: 'not a complete HTTP request' });
  const body = JSON.stringify({ error: refused });
  const status = HTTP_STATUS[refused.code];
  socket.end(
    `HTTP/1.1 ${status} Refused\r\nContent-Type: application/json\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
  socket.destroySoon();
}
