import { randomUUID } from 'node:crypto';
import { OWNER_TOKEN, type TestServer } from './test-server.ts';

interface Sending {
  readonly name?: string;
  readonly id?: string;
  readonly token?: string;
  readonly type?: string;
}

/** Sends a file as a stranger to our code does. */
export async function sendFile(
  server: Pick<TestServer, 'url'>,
  incident: string,
  bytes: Uint8Array,
  options: Sending = {},
) {
  const { name = 'disk.png', id = randomUUID(), token = OWNER_TOKEN, type } = options;
  const query = new URLSearchParams({ id, name });
  const answer = await fetch(`${server.url}/api/v1/incidents/${incident}/attachments?${query}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, ...(type === undefined ? {} : { 'content-type': type }) },
    body: Buffer.from(bytes),
  });
  const body = await answer.json();
  return { status: answer.status, body, reason: body.error?.details.reason };
}
