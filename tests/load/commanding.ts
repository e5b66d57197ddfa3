import { setTimeout as wait } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import type { ClientToServerEvents } from '#shared/protocol/client-to-server.ts';
import type { ServerToClientEvents } from '#shared/protocol/server-to-client.ts';
import { OWNER_TOKEN } from '#tests/support/test-server.ts';

/** A commander who gives a command so often (every 50 ms, unless told otherwise) until told to stop. */
export async function commanding(url: string, incident: string, name = 'c', everyMs = 50) {
  const socket: Socket<ServerToClientEvents, ClientToServerEvents> = io(url, {
    transports: ['websocket'],
    auth: { token: OWNER_TOKEN, protocol: 1, client: 'load/1' },
  });
  await socket.emitWithAck('room:join', { incident, after: 0 });
  const delays: number[] = [];
  let refused = 0;
  let over = false;
  const working = (async () => {
    for (let n = 0; !over; n += 1) {
      const sent = performance.now();
      const command = { id: `${name}${n}`, incident, type: 'note.add', data: { text: `order ${n}` } };
      const answer = await socket.emitWithAck('command', command);
      delays.push(performance.now() - sent);
      if (!answer.ok) refused += 1;
      await wait(everyMs);
    }
  })();
  return {
    async stop() {
      over = true;
      await working;
      socket.disconnect();
      return { delays, refused };
    },
  };
}
