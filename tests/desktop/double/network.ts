import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { newCertificate } from '#tests/support/certificate.ts';
import { connectJudged } from './certificates.ts';
import { fromBrowser, toBrowser } from './schemes.ts';
import { mayLeave } from './session.ts';
import type { SessionNetwork } from './session-network.ts';

type ServeApp = (url: string, method: string) => Promise<Response>;

/** The first byte of a TLS connection. */
const HANDSHAKE = 0x16;

/**
 * The browser's only way out: a proxy. Addresses of the app's schemes go to the handler that the app registered;
 * this machine is reached with the Origin that the real window would send; everything else does not exist. TLS ends at
 * the proxy, since the Origin is inside, and begins again behind it: there the app's judge is asked about the
 * certificate that the server really shows. Whatever the app's listener of requests cancels is cut off first.
 */
export async function startNetwork(
  serveApp: ServeApp,
  network: SessionNetwork,
): Promise<{ readonly port: number; stop(): void }> {
  const proxy = createServer(answerRequest);
  proxy.on('upgrade', (asked, socket, head) => forwardUpgrade(asked, socket as Socket, head, network));
  let secure: Server | undefined;
  // A tunnel is made for TLS and for a WebSocket, in which is plain HTTP, read like the rest.
  proxy.on('connect', (asked: IncomingMessage, socket: Socket) => {
    if (!isLoopback(asked.url ?? '')) {
      socket.destroy();
      return;
    }
    network.hold(socket).on('error', () => socket.destroy());
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    socket.once('data', (first: Buffer) => {
      socket.pause();
      socket.unshift(first);
      (first[0] === HANDSHAKE ? tlsEnd() : proxy).emit('connection', socket);
      process.nextTick(() => socket.resume());
    });
  });

  function answerRequest(asked: IncomingMessage, answer: ServerResponse): void {
    const url = absoluteUrl(asked);
    if (!mayLeave(fromBrowser(url))) {
      asked.socket.destroy();
      return;
    }
    const forward =
      fromBrowser(url) === url ? forwardHttp(asked, answer, url, network) : serve(asked, answer, url);
    // Nothing came of it: for the page that is a network that failed, not an answer.
    forward.catch(() => asked.socket.destroy());
  }
  function tlsEnd(): Server {
    secure ??= createTlsServer(newCertificate(), answerRequest).on('upgrade', (asked, socket, head) =>
      forwardUpgrade(asked, socket as Socket, head, network),
    );
    return secure;
  }
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return { port: portOf(proxy), stop: () => proxy.close() };

  async function serve(asked: IncomingMessage, answer: ServerResponse, url: string): Promise<void> {
    const response = await serveApp(fromBrowser(url), asked.method ?? 'GET');
    answer.writeHead(response.status, Object.fromEntries(response.headers));
    answer.end(Buffer.from(await response.arrayBuffer()));
  }
}

function absoluteUrl({ url = '', headers, socket }: IncomingMessage): string {
  return url.startsWith('http') ? url : `${isSecure(socket) ? 'https' : 'http'}://${headers.host}${url}`;
}

function isSecure(socket: Socket): boolean {
  return socket instanceof TLSSocket;
}

/** To a server on this machine: the way that the browser came, and past the app's judge where that is TLS. */
async function connectOnward(port: number, secure: boolean, network: SessionNetwork): Promise<Socket> {
  if (secure) return network.hold(await connectJudged('127.0.0.1', port, network.judge));
  const socket = connect(port, '127.0.0.1');
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', reject);
  });
  return socket;
}

function isLoopback(host: string): boolean {
  return host.startsWith('127.0.0.1:');
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

async function forwardHttp(
  asked: IncomingMessage,
  answer: ServerResponse,
  url: string,
  network: SessionNetwork,
): Promise<void> {
  const { protocol, host, port, pathname, search } = new URL(url);
  if (!isLoopback(host)) throw new Error(`no way to ${host}`);
  const socket = await connectOnward(Number(port), protocol === 'https:', network);
  return new Promise((resolve, reject) => {
    const onward = request(
      {
        createConnection: () => socket,
        path: pathname + search,
        method: asked.method,
        headers: { ...withOrigin(asked.headers), connection: 'close' },
      },
      (response) => {
        const { 'access-control-allow-origin': allowed, ...headers } = response.headers;
        const translated =
          allowed === undefined
            ? {}
            : { 'access-control-allow-origin': toBrowser(allowed).replace(/\/$/, '') };
        answer.writeHead(response.statusCode ?? 502, { ...headers, ...translated });
        response.pipe(answer).on('finish', resolve);
        response.on('error', reject);
      },
    );
    onward.on('error', reject);
    asked.pipe(onward);
  });
}

function withOrigin(headers: IncomingMessage['headers']): IncomingMessage['headers'] {
  return headers.origin === undefined ? headers : { ...headers, origin: fromBrowser(headers.origin) };
}

async function forwardUpgrade(
  asked: IncomingMessage,
  socket: Socket,
  head: Buffer,
  network: SessionNetwork,
): Promise<void> {
  socket.on('error', () => socket.destroy());
  const host = asked.headers.host ?? '';
  if (!isLoopback(host) || !mayLeave(`${isSecure(socket) ? 'wss' : 'ws'}://${host}${asked.url}`)) {
    socket.destroy();
    return;
  }
  try {
    const onward = await connectOnward(Number(host.split(':')[1]), isSecure(socket), network);
    onward.on('error', () => socket.destroy());
    socket.on('close', () => onward.destroy());
    const lines = [`${asked.method} ${asked.url} HTTP/1.1`];
    for (let index = 0; index < asked.rawHeaders.length; index += 2) {
      const [name = '', value = ''] = asked.rawHeaders.slice(index, index + 2);
      lines.push(`${name}: ${name.toLowerCase() === 'origin' ? fromBrowser(value) : value}`);
    }
    onward.write(`${lines.join('\r\n')}\r\n\r\n`);
    onward.write(head);
    onward.pipe(socket).pipe(onward);
  } catch {
    socket.destroy();
  }
}
