import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { SEGMENT_EVENTS } from '#server/jobs/sealing.ts';
import type { Segments } from '#shared/protocol/rest/segments.ts';
import { INCIDENT, OWNER_TOKEN } from '../systems/ours.ts';

/** How a client reads what is old: so many requests at once, over lines that stay open. */
const agent = new Agent({ keepAlive: true, maxSockets: 4 });
const PAGE = 1_000;
const POLL_MS = 200;

/** Waits until the server has sealed what it can of a long log; the newest events stay outside. */
export async function untilSealed(url: string): Promise<void> {
  for (;;) {
    const { segments, head } = await listOf(url);
    if (head.seq - (segments.at(-1)?.last ?? 0) < 2 * SEGMENT_EVENTS) return;
    await wait(POLL_MS);
  }
}

/** Reads the whole log: its segments as they are sent, and page by page what comes after. Answers the bytes sent. */
export async function readHistory(url: string): Promise<number> {
  const { segments, head } = await listOf(url);
  const sealed = await Promise.all(
    segments.map(({ first }) => bytesOf(`${url}/api/v1/incidents/${INCIDENT}/segments/${first}`)),
  );
  let bytes = sealed.reduce((sum, body) => sum + body.length, 0);
  for (let after = segments.at(-1)?.last ?? 0; after < head.seq; after += PAGE) {
    const page = await bytesOf(`${url}/api/v1/incidents/${INCIDENT}/events?after=${after}&limit=${PAGE}`);
    bytes += page.length;
  }
  return bytes;
}

async function listOf(url: string): Promise<Segments> {
  return JSON.parse(String(await bytesOf(`${url}/api/v1/incidents/${INCIDENT}/segments`))) as Segments;
}

/** The body as it was sent. */
async function bytesOf(address: string): Promise<Buffer> {
  const headers = { authorization: `Bearer ${OWNER_TOKEN}`, 'accept-encoding': 'gzip' };
  const [response] = (await once(get(address, { agent, headers }), 'response')) as [IncomingMessage];
  if (response.statusCode !== 200) throw new Error(`${address}: ${response.statusCode}`);
  const pieces: Buffer[] = [];
  for await (const piece of response) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
