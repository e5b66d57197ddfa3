import { type RoomServer, startRoomServer } from './room-server.ts';
import { test as base } from './screens-closed.ts';

/** A test with a server of its own, on a folder of its own. */
export const test = base.extend<{ readonly server: RoomServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from the pattern
  server: async ({}, use) => {
    const server = await startRoomServer();
    await use(server);
    await server.stop();
  },
});
