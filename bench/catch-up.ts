/** A late join: what somebody gets who opens a room that has run for long, and the whole log page by page. */
import { io, type Socket } from 'socket.io-client';
import { startServer } from '#server/index.ts';
import type { ClientToServerEvents } from '#shared/protocol/client-to-server.ts';
import type { ServerToClientEvents } from '#shared/protocol/server-to-client.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { filledFolder } from './rooms/filled-folder.ts';
import { median } from './rooms/median.ts';

const OWNER_TOKEN = 'owner-token-of-the-benchmarks-0123456789';
const SIZES = [10_000, 100_000];
const JOINS = 9;
const PAGE = 1_000;

const results: string[] = [];
for (const size of SIZES) results.push(await measured(size));
console.log(`catch-up: ${results.join('; ')}`);

async function measured(size: number): Promise<string> {
  const folder = await filledFolder(size);
  const limits = { messages: { burst: 1e9, perSecond: 1e9 } };
  const server = await startServer({
    dataDir: folder.dataDir,
    ownerToken: OWNER_TOKEN,
    logLevel: 'warn',
    limits,
  });
  const socket: Socket<ServerToClientEvents, ClientToServerEvents> = io(server.url, {
    transports: ['websocket'],
    auth: { token: OWNER_TOKEN, protocol: PROTOCOL_VERSION },
  });
  const { incident } = folder;
  const joins: number[] = [];
  let bytes = 0;
  let events = 0;
  for (let n = 0; n < JOINS; n += 1) {
    const start = performance.now();
    const answer = await socket.emitWithAck('room:join', { incident, after: 0 });
    joins.push(performance.now() - start);
    if (!answer.ok) throw new Error(answer.error.message);
    bytes = Buffer.byteLength(JSON.stringify(answer));
    events = answer.events.length;
  }
  const start = performance.now();
  let whole = 0;
  for (let after = 0; after < size; ) {
    const page = await socket.emitWithAck('room:read', { incident, after, limit: PAGE });
    if (!page.ok) throw new Error(page.error.message);
    whole += Buffer.byteLength(JSON.stringify(page));
    after = page.events.at(-1)?.seq ?? size;
  }
  const reading = performance.now() - start;
  socket.disconnect();
  await server.stop();
  folder.remove();
  const first = joins[0] ?? Number.NaN;
  return `${size} events: join ${first.toFixed(0)} ms cold, ${median(joins).toFixed(1)} ms warm, ${kB(bytes)} (snapshot and ${events} events); the whole log ${reading.toFixed(0)} ms, ${kB(whole)}`;
}

function kB(bytes: number): string {
  return `${Math.round(bytes / 1_000).toLocaleString('en')} kB`;
}
