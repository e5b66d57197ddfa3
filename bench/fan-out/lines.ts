import { once } from 'node:events';
import { WebSocket } from 'ws';

export const OWNER_TOKEN = 'owner-token-of-the-benchmarks-0123456789';
export const INCIDENT = 'bench';

/**
 * A subscriber's line. Both servers are spoken to by the same few lines over a bare WebSocket (Socket.IO's own
 * framing, written by hand), so that what the clients cost is the same and small.
 */
export interface Line {
  readonly send: (text: string) => void;
  readonly close: () => void;
}

/** A line to our server, in the room; `heard` gets every message with events. */
export async function ourLine(url: string, heard: (news: Buffer) => void): Promise<Line> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, {
    perMessageDeflate: false,
  });
  const joined = new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    socket.on('message', (data: Buffer) => {
      if (isNews(data)) return heard(data);
      const text = data.subarray(0, 300).toString();
      if (text.startsWith('0')) socket.send(`40${JSON.stringify({ token: OWNER_TOKEN, protocol: 1 })}`);
      else if (text === '2') socket.send('3');
      else if (text.startsWith('40')) socket.send(`420["room:join",{"incident":"${INCIDENT}","after":0}]`);
      else if (text.startsWith('44')) reject(new Error(text));
      else if (text.startsWith('430')) resolve();
    });
  });
  await joined;
  return { send: (text) => socket.send(text), close: () => socket.terminate() };
}

/** A line to the bare server. */
export async function rawLine(url: string, heard: (news: Buffer) => void): Promise<Line> {
  const socket = new WebSocket(url.replace('http', 'ws'), { perMessageDeflate: false });
  socket.on('message', (data: Buffer) => {
    if (isNews(data)) heard(data);
  });
  await once(socket, 'open');
  return { send: (text) => socket.send(text), close: () => socket.terminate() };
}

const NEWS = '42["room:events"';

// Bytes, not text: decoding 200 times the same frame would measure the clients.
function isNews(data: Buffer): boolean {
  return data[0] === 0x34 && data[1] === 0x32 && data.toString('latin1', 0, NEWS.length) === NEWS;
}

/** The seq of the last event of a message: what is needed of it without reading the rest. */
export function lastSeq(news: Buffer): number {
  const at = news.lastIndexOf('"seq":') + '"seq":'.length;
  return Number.parseInt(news.toString('latin1', at, at + 12), 10);
}
