import type { IncomingMessage } from 'node:http';
import type { FastifyRequest } from 'fastify';
import { refusal } from '#shared/errors/refusal.ts';
import { Refused } from '../refused.ts';

/**
 * Reads a file from a request, of at most `limit` bytes. Where the head says how many come, they are put in their
 * place at once, so that they are in memory a single time.
 */
export function readFile(
  { headers }: FastifyRequest,
  stream: IncomingMessage,
  limit: number,
  tooLarge: () => Refused,
): Promise<Buffer> {
  const announced = Number(headers['content-length'] ?? Number.NaN);
  let whole = Buffer.allocUnsafe(Number.isFinite(announced) ? Math.min(announced, limit) : 0);
  let length = 0;
  return new Promise((resolve, reject) => {
    function over(outcome: () => void): void {
      stream.off('data', take).off('end', end).off('error', broken).off('close', broken);
      outcome();
    }
    function take(chunk: Buffer): void {
      if (length + chunk.length > limit) {
        over(() => reject(tooLarge()));
        return;
      }
      // Grown by doubling where nobody said how much comes.
      if (length + chunk.length > whole.length) {
        whole = Buffer.concat([whole, Buffer.allocUnsafe(Math.max(whole.length, chunk.length))]);
      }
      length += chunk.copy(whole, length);
    }
    function end(): void {
      over(() => resolve(whole.subarray(0, length)));
    }
    function broken(): void {
      over(() => reject(new Refused(refusal('invalid', { problem: 'the file did not arrive in full' }))));
    }
    stream.on('data', take).on('end', end).on('error', broken).on('close', broken);
  });
}
