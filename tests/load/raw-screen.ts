import WebSocket from 'ws';

export interface RawScreen {
  /** Sends a command and does not wait for its answer. */
  readonly command: (incident: string, id: string, type: string, data: unknown) => void;
  readonly close: () => void;
}

const NEWS = '42["room:events"';

/**
 * A screen that costs a load process next to nothing: Socket.IO's framing by hand, and nothing read of an event but
 * its number.
 *
 * @param heard told of the seq of the last event of each message
 */
export async function rawScreen(
  url: string,
  token: string,
  incident: string,
  heard: (seq: number) => void,
): Promise<RawScreen> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, {
    perMessageDeflate: false,
  });
  let asked = 1;
  await new Promise<void>((joined, failed) => {
    socket.on('error', failed);
    socket.on('message', (data: Buffer) => {
      const start = data.toString('latin1', 0, NEWS.length);
      if (start === NEWS) return heard(lastSeq(data));
      if (start.startsWith('0')) socket.send(`40${JSON.stringify({ token, protocol: 1 })}`);
      if (start.startsWith('2')) socket.send('3');
      if (start.startsWith('40')) socket.send(`420${JSON.stringify(['room:join', { incident, after: 0 }])}`);
      if (start.startsWith('44')) failed(new Error(data.toString()));
      if (start.startsWith('430')) joined();
    });
  });
  return {
    command(room, id, type, data) {
      asked += 1;
      socket.send(`42${asked}${JSON.stringify(['command', { incident: room, id, type, data }])}`);
    },
    close: () => socket.terminate(),
  };
}

/** The seq of the last event of a message. */
function lastSeq(news: Buffer): number {
  const at = news.lastIndexOf('"seq":') + '"seq":'.length;
  return Number.parseInt(news.toString('latin1', at, at + 12), 10);
}
