import type { ServerHost } from '../server-host/server-host.ts';
import type { Handlers } from './register.ts';

/** Where the room's server is, and the way in for the person at this machine. */
export function serverCalls(
  server: Pick<ServerHost, 'address' | 'ownerLink'>,
): Pick<Handlers, 'serverAddress' | 'ownerLink'> {
  return {
    serverAddress: async () => ({ url: await server.address() }),
    ownerLink: async () => ({ url: await server.ownerLink() }),
  };
}
