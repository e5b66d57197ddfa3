import { connect, createServer, type Socket } from 'node:net';

/** A way to a server that carries so many bytes a second in each direction, as a phone with a weak signal does. */
export interface SlowLine {
  readonly url: string;
  readonly stop: () => void;
}

const STEP_MS = 50;

/** The kernel's own buffers are behind this, so that what waits does wait. */
const PIECE = 16 * 1024;

export async function slowLine(target: string, bytesPerSecond: number): Promise<SlowLine> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  const relay = createServer({ highWaterMark: PIECE }, (near) => {
    const far = connect({ host: hostname, port: Number(port) });
    carry(near, far, bytesPerSecond);
    carry(far, near, bytesPerSecond);
    for (const socket of [near, far]) sockets.add(socket);
  });
  await new Promise<void>((listening) => relay.listen(0, '127.0.0.1', listening));
  const address = relay.address();
  if (address === null || typeof address === 'string') throw new Error('the line has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    stop() {
      for (const socket of sockets) socket.destroy();
      relay.close();
    },
  };
}

/** Reads no faster than it may, so that the sender feels it. */
function carry(from: Socket, to: Socket, bytesPerSecond: number): void {
  let allowance = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    allowance = Math.min(allowance + (bytesPerSecond * (now - last)) / 1_000, bytesPerSecond);
    last = now;
    for (;;) {
      const size = Math.min(from.readableLength, Math.floor(allowance));
      const piece: Buffer | null = size > 0 ? from.read(size) : null;
      if (piece === null) break;
      allowance -= piece.length;
      to.write(piece);
    }
    if (from.readableLength === 0) from.read(0);
  }, STEP_MS);
  from.on('close', () => {
    clearInterval(timer);
    to.destroy();
  });
  from.on('error', () => undefined);
}
