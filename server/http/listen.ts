import type { AddressInfo } from 'node:net';
import { StartError } from '../errors.ts';
import type { App } from './app.ts';

/**
 * Listens, and returns the port.
 *
 * @throws StartError when the address cannot be had.
 */
export async function listen(app: App, host: string, port: number): Promise<number> {
  try {
    await app.listen({ host, port, listenTextResolver: () => 'listening' });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw new StartError('port_in_use', { host, port }, error);
    throw new StartError('address_unavailable', { host, port, problem: code ?? message }, error);
  }
  return (app.server.address() as AddressInfo).port;
}
