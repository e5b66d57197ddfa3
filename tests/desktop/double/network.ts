import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { fromBrowser, toBrowser } from './schemes.ts';

type ServeApp = (url: string, method: string) => Promise<Response>;

/**
 * The browser's only way out: a proxy. Addresses of the app's schemes go to the handler that the app registered;
 * this machine is reached with the Origin that the real window would send; everything else does not exist.
 */
export async function startNetwork(serveApp: ServeApp): Promise<{ readonly port: number; stop(): void }> {
  const proxy = createServer((asked, answer) => {
    const url = absoluteUrl(asked);
    const forward = fromBrowser(url) === url ? forwardHttp(asked, answer, url) : serve(asked, answer, url);
    forward.catch(() => answer.writeHead(502).end());
  });
  // A WebSocket comes through a tunnel: what is in it is plain HTTP, read like the rest.
  proxy.on('connect', (asked: IncomingMessage, socket: Socket) => {
    if (!isLoopback(asked.url ?? '')) {
      socket.destroy();
      return;
    }
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    proxy.emit('connection', socket);
  });
  proxy.on('upgrade', forwardUpgrade);
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return { port: portOf(proxy), stop: () => proxy.close() };

  async function serve(asked: IncomingMessage, answer: ServerResponse, url: string): Promise<void> {
    const response = await serveApp(fromBrowser(url), asked.method ?? 'GET');
    answer.writeHead(response.status, Object.fromEntries(response.headers));
    answer.end(Buffer.from(await response.arrayBuffer()));
  }
}

function absoluteUrl({ url = '', headers }: IncomingMessage): string {
  return url.startsWith('http') ? url : `http://${headers.host}${url}`;
}

function isLoopback(host: string): boolean {
  return host.startsWith('127.0.0.1:');
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function forwardHttp(asked: IncomingMessage, answer: ServerResponse, url: string): Promise<void> {
  const { host, port, pathname, search } = new URL(url);
  if (!isLoopback(host)) return Promise.reject(new Error(`no way to ${host}`));
  return new Promise((resolve, reject) => {
    const onward = request(
      {
        host: '127.0.0.1',
        port,
        path: pathname + search,
        method: asked.method,
        headers: withOrigin(asked.headers),
      },
      (response) => {
        const { 'access-control-allow-origin': allowed, ...headers } = response.headers;
        const translated =
          allowed === undefined
            ? {}
            : { 'access-control-allow-origin': toBrowser(allowed).replace(/\/$/, '') };
        answer.writeHead(response.statusCode ?? 502, { ...headers, ...translated });
        response.pipe(answer).on('finish', resolve);
      },
    );
    onward.on('error', reject);
    asked.pipe(onward);
  });
}

function withOrigin(headers: IncomingMessage['headers']): IncomingMessage['headers'] {
  return headers.origin === undefined ? headers : { ...headers, origin: fromBrowser(headers.origin) };
}

function forwardUpgrade(asked: IncomingMessage, socket: Socket, head: Buffer): void {
  const host = asked.headers.host ?? '';
  if (!isLoopback(host)) {
    socket.destroy();
    return;
  }
  const onward = connect(Number(host.split(':')[1]), '127.0.0.1', () => {
    const lines = [`${asked.method} ${asked.url} HTTP/1.1`];
    for (let index = 0; index < asked.rawHeaders.length; index += 2) {
      const [name = '', value = ''] = asked.rawHeaders.slice(index, index + 2);
      lines.push(`${name}: ${name.toLowerCase() === 'origin' ? fromBrowser(value) : value}`);
    }
    onward.write(`${lines.join('\r\n')}\r\n\r\n`);
    onward.write(head);
    onward.pipe(socket).pipe(onward);
  });
  onward.on('error', () => socket.destroy());
  socket.on('error', () => onward.destroy());
}
