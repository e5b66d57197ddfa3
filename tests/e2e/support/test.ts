import { type RoomServer, startRoomServer } from './room-server.ts';
import { test as base, closeScreens } from './screens-closed.ts';

/** A test with a server of its own, on a folder of its own. */
export const test = base.extend<{ readonly server: RoomServer }>({
  server: async ({ browser }, use) => {
    const server = await startRoomServer();
    await use(server);
    await closeScreens(browser);
    await server.stop();
  },
});
