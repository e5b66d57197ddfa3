import { request } from 'node:http';
import type { RunningServer } from '#server/index.ts';

/** A request whose head is on its way before its body. */
export interface SlowRequest {
  /** Resolves when the server has the head and wants the body: whoever sent it was let pass. */
  readonly letPass: Promise<unknown>;
  /** Sends the body; answers the status. */
  readonly end: () => Promise<number | undefined>;
}

export function slowRequest(
  server: Pick<RunningServer, 'url'>,
  token: string,
  path: string,
  body: unknown,
): SlowRequest {
  const text = JSON.stringify(body);
  const slow = request(`${server.url}${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
      expect: '100-continue',
    },
  });
  const status = new Promise<number | undefined>((resolve, reject) => {
    slow.on('response', (answer) => resolve(answer.resume().statusCode)).on('error', reject);
  });
  const letPass = new Promise((resolve) => slow.on('continue', resolve));
  slow.flushHeaders();
  return {
    letPass,
    end() {
      slow.end(text);
      return status;
    },
  };
}
