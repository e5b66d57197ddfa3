import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '#server/clock.ts';
import type { App } from '#server/http/app.ts';
import { STATUS_SCRIPT, STATUS_STYLE } from './assets.ts';
import { statusPage } from './page.ts';
import type { PublicReports } from './reports.ts';
import { languageOf } from './words.ts';

/** The public status page (CAST-6): what was sent to the public, for everybody, without a token. */
export function statusRoutes(app: App, reports: PublicReports, clock: Clock): void {
  app.get(
    '/status',
    {
      schema: {
        summary: 'Public status page (HTML)',
        tags: ['public'],
        querystring: z.object({ lang: z.string().max(10).optional() }),
        response: { 200: z.string(), 304: z.string() },
      },
    },
    async (request, reply) => {
      const language = languageOf(request.query.lang, request.headers['accept-language']);
      const page = statusPage(reports.list(), clock.now(), language);
      const etag = `"${createHash('sha256').update(page).digest('base64url').slice(0, 22)}"`;
      void reply
        .headers({ etag, 'cache-control': 'no-cache', vary: 'accept-language', 'content-language': language })
        .type('text/html; charset=utf-8')
        .serializer(String);
      if (request.headers['if-none-match'] === etag) return reply.code(304).send('');
      return reply.send(page);
    },
  );

  asset(app, '/status.css', 'text/css; charset=utf-8', STATUS_STYLE, 'Style of the status page');
  asset(app, '/status.js', 'text/javascript; charset=utf-8', STATUS_SCRIPT, 'Script of the status page');
}

function asset(app: App, path: string, type: string, content: string, summary: string): void {
  app.get(
    path,
    { schema: { summary, tags: ['public'], response: { 200: z.string() } } },
    async (_request, reply) =>
      reply.header('cache-control', 'no-cache').type(type).serializer(String).send(content),
  );
}
