import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { describe, expect, it, onTestFinished } from 'vitest';
import WebSocket from 'ws';
import { pollingScreen } from '#tests/load/polling-screen.ts';
import { until } from '#tests/support/test-server.ts';
import { type Bounds, startBacklog } from './backlog.ts';

const kB = 1024;
/** Far more than the kernel keeps for a connection, in few messages. */
const LARGE = 'x'.repeat(1024 * kB);

/** A Socket.IO server with a backlog, and nothing else. */
async function backlogServer(bounds: Bounds) {
  const http = createServer();
  const io = new Server(http, { perMessageDeflate: false, httpCompression: false });
  const seen = { cutOffs: 0, waiting: 0, most: 0 };
  const backlog = startBacklog(bounds, {
    cutOff: () => {
      seen.cutOffs += 1;
    },
    waiting: (bytes) => {
      seen.waiting = bytes;
      seen.most = Math.max(seen.most, bytes);
    },
  });
  io.engine.on('connection', backlog.watch);
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
  onTestFinished(() => io.close());
  const { port } = http.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, io, seen };
}

async function screen(url: string): Promise<WebSocket> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
  onTestFinished(() => socket.terminate());
  await new Promise<void>((connected) => {
    socket.on('message', (data) => {
      if (String(data).startsWith('0')) socket.send('40');
      if (String(data).startsWith('40')) connected();
    });
  });
  return socket;
}

describe('what waits for connections that do not read', () => {
  it('[SYNC-8] is bounded for each, and nothing of it is left when one is cut off', async () => {
    const { url, io, seen } = await backlogServer({ connection: 64 * kB, total: 10_000 * kB });
    const frozen = await screen(url);
    frozen.pause();
    const reading = await screen(url);
    let heard = 0;
    reading.on('message', () => {
      heard += 1;
    });
    let sent = 0;
    // The kernel takes some megabytes before anything waits here: in turns of the loop, since pauses would add up.
    while (seen.cutOffs === 0 && sent < 10_000) {
      io.emit('news', LARGE.slice(0, 16 * kB));
      sent += 1;
      await new Promise(setImmediate);
    }
    await until(() => heard === sent);
    expect(seen.cutOffs).toBe(1);
    expect(seen.most).toBeLessThan(64 * kB + 3 * 17 * kB);
    expect(seen.waiting).toBe(0);
    expect(io.engine.clientsCount).toBe(1);
  });

  it('[SYNC-8] is bounded for all together: the one that is furthest behind goes first', async () => {
    const { url, io, seen } = await backlogServer({ connection: 50_000 * kB, total: 20_000 * kB });
    const near = await screen(url);
    const far = await screen(url);
    const [first, second] = [...io.sockets.sockets.values()];
    near.pause();
    far.pause();
    for (let n = 0; n < 4; n += 1) first?.emit('answer', LARGE);
    await until(() => {
      second?.emit('answer', LARGE);
      return seen.cutOffs > 0;
    });
    expect(seen.cutOffs).toBe(1);
    expect(seen.most).toBeLessThanOrEqual(20_000 * kB);
    expect([first?.connected, second?.connected]).toEqual([true, false]);
    // Who reads on in time loses nothing.
    let heard = 0;
    near.on('message', (data) => {
      if (String(data).startsWith('42')) heard += 1;
    });
    near.resume();
    await until(() => heard === 4);
    await until(() => seen.waiting === 0);
  });

  it('[SYNC-8] counts a broadcast once, however many it waits for', async () => {
    const { url, io, seen } = await backlogServer({ connection: 50_000 * kB, total: 10_000 * kB });
    for (let n = 0; n < 6; n += 1) (await pollingScreen(url, '')).close();
    for (let n = 0; n < 3; n += 1) io.emit('news', LARGE);
    expect(seen.cutOffs).toBe(0);
    expect(seen.waiting).toBeGreaterThan(9_000 * kB);
  });

  it('[SYNC-8] is cut off where nobody polls for it, and where polls are asked and not read', async () => {
    const { url, io, seen } = await backlogServer({ connection: 20_000 * kB, total: 50_000 * kB });
    const silent = await pollingScreen(url, '');
    for (let n = 0; n < 12; n += 1) io.emit('news', LARGE);
    await until(() => seen.cutOffs === 1);
    expect(seen.waiting).toBe(0);
    silent.close();

    const greedy = await pollingScreen(url, '');
    for (let n = 0; n < 6; n += 1) io.emit('news', LARGE);
    await greedy.pollWithoutReading();
    io.emit('news', LARGE);
    await greedy.pollWithoutReading().catch(() => undefined);
    await until(() => seen.cutOffs === 2);
    await until(() => io.engine.clientsCount === 0);
    expect(seen.waiting).toBe(0);
    greedy.close();
  });

  it('[SYNC-8] goes to who polls and reads, whole and in order', async () => {
    const { url, io, seen } = await backlogServer({ connection: 20_000 * kB, total: 50_000 * kB });
    const polling = await pollingScreen(url, '');
    onTestFinished(polling.close);
    const heard: string[] = [];
    for (let n = 0; n < 30; n += 1) {
      io.emit('news', n, LARGE.slice(0, 100 * kB));
      if (n % 3 === 2) heard.push(...(await polling.poll()));
    }
    expect(heard.map((packet) => packet.slice(0, 12))).toEqual(
      Array.from({ length: 30 }, (_, n) => `42["news",${n},"`.slice(0, 12)),
    );
    expect(seen).toMatchObject({ cutOffs: 0 });
  });
});
