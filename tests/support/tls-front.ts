import { type AddressInfo, connect } from 'node:net';
import { createServer, type TLSSocket } from 'node:tls';
import type { Certificate } from './certificate.ts';

export interface TlsFront {
  readonly port: number;
  /** Ends every connection, too. */
  stop(): Promise<void>;
}

/** TLS before a server that speaks plain HTTP on this machine, as a proxy of an operator would be. */
export async function tlsFront(target: number, certificate: Certificate, port = 0): Promise<TlsFront> {
  const open = new Set<TLSSocket>();
  const server = createServer(certificate, (socket) => {
    open.add(socket);
    const onward = connect(target, '127.0.0.1');
    socket.on('error', () => onward.destroy()).on('close', () => open.delete(socket));
    onward.on('error', () => socket.destroy());
    socket.pipe(onward).pipe(socket);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
