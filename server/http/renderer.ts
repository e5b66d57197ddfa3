import { existsSync, statSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refusal } from '#shared/errors/refusal.ts';
import type { App } from './app.ts';
import { answerRefusal } from './error-answers.ts';

/** Addresses that are not pages: what is not there is answered by the catalogue. */
const MACHINE_PATHS = /^\/(?:api|hooks|socket\.io)(?:\/|$)|^\/(?:healthz|metrics)$/;

const YEAR_MS = 365 * 24 * 3_600_000;

/**
 * Serves the cockpit's files: hashed ones are kept by browsers for good, the page itself is asked for each time.
 * Every page address gets the page, which finds its way by itself.
 */
export async function serveRenderer(app: App, built: string | undefined): Promise<void> {
  const rendererDir = built !== undefined && existsSync(built) ? built : undefined;
  if (rendererDir !== undefined) await app.register(fastifyStatic, { root: rendererDir, serve: false });

  app.setNotFoundHandler((request, reply) => {
    const path = pathOf(request);
    if (path === null || !/^(?:GET|HEAD)$/.test(request.method) || MACHINE_PATHS.test(path))
      return answerRefusal(reply, refusal('not_found'));
    if (rendererDir !== undefined && isFile(rendererDir, path)) return sendAsset(reply, path);
    if (extname(path) !== '') return answerRefusal(reply, refusal('not_found'));
    if (rendererDir !== undefined && isFile(rendererDir, '/index.html'))
      return reply.header('cache-control', 'no-cache').sendFile('index.html', { cacheControl: false });
    return reply.code(503).type('text/html; charset=utf-8').send(NO_COCKPIT);
  });
}

function sendAsset(reply: FastifyReply, path: string): FastifyReply {
  const forGood = path.startsWith('/assets/');
  if (!forGood) void reply.header('cache-control', 'no-cache');
  return forGood
    ? reply.sendFile(path, { maxAge: YEAR_MS, immutable: true })
    : reply.sendFile(path, { cacheControl: false });
}

function pathOf(request: FastifyRequest): string | null {
  try {
    return decodeURIComponent(new URL(request.url, 'http://server').pathname);
  } catch {
    return null;
  }
}

function isFile(root: string, path: string): boolean {
  const file = normalize(join(root, path));
  if (path.includes('\0') || path.split('/').some((part) => part.startsWith('.'))) return false;
  if (!file.startsWith(root.endsWith(sep) ? root : root + sep)) return false;
  try {
    return statSync(file).isFile();
  } catch {
    // None of that name, or a name that no file can have.
    return false;
  }
}

const NO_COCKPIT = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Quarterdeck</title>
<h1>Quarterdeck</h1>
<p>The server runs, but the cockpit is not built. Build it with <code>npm run build</code> and reload.</p>
<p lang="ja">サーバーは動いていますが、画面がまだビルドされていません。<code>npm run build</code> を実行して再読み込みしてください。</p>
<p><a href="/status">Public status page · 公開ステータスページ</a></p>
</html>
`;
