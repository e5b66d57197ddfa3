import { createHash } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

const NAME = 'Quarterdeck-9.0.0.AppImage';

export interface ReleaseFeed {
  readonly url: string;
  /** What was asked for, in order. */
  readonly asked: readonly { readonly path: string; readonly headers: IncomingHttpHeaders }[];
  stop(): void;
}

/** A server of releases as electron-builder publishes them, with one AppImage: a program that says that it was started. */
export async function releaseFeed(program: string): Promise<ReleaseFeed> {
  const content = Buffer.from(program);
  const sha512 = createHash('sha512').update(content).digest('base64');
  const latest = [
    'version: 9.0.0',
    'files:',
    `  - url: ${NAME}`,
    `    sha512: ${sha512}`,
    `    size: ${content.length}`,
    `path: ${NAME}`,
    `sha512: ${sha512}`,
    "releaseDate: '2026-01-01T00:00:00.000Z'",
    '',
  ].join('\n');
  const asked: { path: string; headers: IncomingHttpHeaders }[] = [];
  const server = createServer(({ url = '', headers }, response) => {
    const path = url.split('?')[0] ?? '';
    asked.push({ path, headers });
    if (path === '/latest-linux.yml') response.end(latest);
    else if (path === `/${NAME}`) response.end(content);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, asked, stop: () => server.close() };
}
