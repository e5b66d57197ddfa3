import type { KnownPlaces } from '../places/places.ts';
import type { ServerHost } from '../server-host/server-host.ts';
import type { Handlers } from './register.ts';

/** Where the server of the windows' rooms is, and the way in for the person at this machine. */
export function serverCalls(
  server: Pick<ServerHost, 'address' | 'ownerLink' | 'health'>,
  places: Pick<KnownPlaces, 'here'>,
): Pick<Handlers, 'serverAddress' | 'serverState' | 'ownerLink'> {
  return {
    serverAddress: async () => ({ url: places.here()?.url ?? (await server.address()) }),
    // Of a server elsewhere nothing is known here but that it is not this machine's to start again.
    serverState: () => (places.here() === null ? server.health().state : 'running'),
    ownerLink: async () => {
      // Who looks at another server's rooms has no use for the key to this machine's.
      if (places.here() !== null) throw new Error('The windows are at another place.');
      return { url: await server.ownerLink() };
    },
  };
}
