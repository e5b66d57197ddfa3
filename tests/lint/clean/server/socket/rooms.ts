import type { Server } from 'socket.io';

export function sizeOf(server: Server): number {
  return server.engine.clientsCount;
}
