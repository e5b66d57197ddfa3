import { WebSocket } from 'ws';

/** One WebSocket that speaks Engine.IO and Socket.IO by hand, so that it can also speak them wrongly. */
export interface RawSocket {
  readonly send: (frame: string | Buffer) => void;
  /** Sends a message's JSON text and returns its acknowledgement; `closed` where the server hung up instead. */
  readonly ask: (name: string, text: string) => Promise<unknown>;
  readonly isOpen: () => boolean;
  /** Settles when the connection is over, with the code that the server gave. */
  readonly closed: Promise<number>;
  readonly close: () => void;
}

/** Instead of an acknowledgement. */
export const CLOSED = Symbol('closed');

interface Options {
  readonly url: string;
  readonly token: string;
  /** Told of what arrives unasked: the name and the payload, as JSON text. */
  readonly onEvent?: (text: string) => void;
}

/** Connects, and returns when the server has let it in. */
export async function rawSocket({ url, token, onEvent }: Options): Promise<RawSocket> {
  const ws = new WebSocket(`${url.replace(/^http/, 'ws')}/socket.io/?EIO=4&transport=websocket`);
  const waiting = new Map<number, (ack: unknown) => void>();
  // Far from the ids that frames written by hand use.
  let next = 1_000_000;
  let admitted: () => void = () => undefined;
  let refused: (error: Error) => void = () => undefined;
  const ready = new Promise<void>((resolve, reject) => {
    admitted = resolve;
    refused = reject;
  });
  const closed = new Promise<number>((resolve) => {
    ws.on('close', (code) => {
      for (const answer of waiting.values()) answer(CLOSED);
      waiting.clear();
      refused(new Error(`closed with ${code}`));
      resolve(code);
    });
  });
  ws.on('error', () => undefined);
  ws.on('message', (data, binary) => {
    const frame = String(data);
    if (binary) return;
    if (frame === '2') ws.send('3');
    else if (frame.startsWith('0'))
      ws.send(`40${JSON.stringify({ token, protocol: 1, client: 'hostile/1' })}`);
    else if (frame.startsWith('40')) admitted();
    else if (frame.startsWith('44')) refused(new Error(frame));
    else if (frame.startsWith('42')) onEvent?.(frame.slice(2));
    else if (frame.startsWith('43')) acknowledge(frame);
  });

  function acknowledge(frame: string): void {
    const [, id = '', text = ''] = /^43(\d+)(.*)$/s.exec(frame) ?? [];
    const answer = waiting.get(Number(id));
    waiting.delete(Number(id));
    answer?.((JSON.parse(text) as unknown[])[0]);
  }

  await ready;
  return {
    send: (frame) => ws.send(frame),
    ask(name, text) {
      const id = next++;
      return new Promise((resolve) => {
        if (ws.readyState !== WebSocket.OPEN) return resolve(CLOSED);
        waiting.set(id, resolve);
        ws.send(`42${id}[${name}${text === '' ? '' : `,${text}`}]`);
      });
    },
    isOpen: () => ws.readyState === WebSocket.OPEN,
    closed,
    close: () => ws.terminate(),
  };
}
