import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { App, Services } from '#server/http/app.ts';
import { assetRoute } from './asset-route.ts';
import { STATUS_SCRIPT, STATUS_STYLE } from './assets.ts';
import { createStatusDocuments, type Document } from './documents.ts';
import { feedId } from './feed-id.ts';
import type { PublicReports } from './reports.ts';
import { OWN_FORMS } from './subscribe-routes.ts';
import { type Language, languageOf } from './words.ts';

/** What waiting readers ask for again and again. */
export const STATUS_ROUTES = ['/status', '/status/feed.atom', '/status.json', '/status.css', '/status.js'];

/**
 * A browser asks each time whether there is something new; a cache that stands before the server, at most every 5 s for all
 * of its readers together.
 */
const CACHED = 'public, max-age=0, s-maxage=5';

const said = z.string().max(10).optional();
const languageSchema = z.object({ lang: said });
const pageSchema = z.object({ lang: said, page: z.string().max(10).optional() });

/** The public status page (CAST-6): what was sent to the public, for everybody, without a token. */
export function statusRoutes(app: App, reports: PublicReports, services: Services): void {
  const { workspace, clock, access, subscribers } = services;
  const documents = createStatusDocuments({
    reports,
    workspace: workspace.state,
    clock,
    feed: () => feedId(access),
    canSubscribe: subscribers.isOpen,
  });

  app.route({
    method: ['GET', 'HEAD'],
    url: '/status',
    schema: {
      summary: 'Public status page (HTML)',
      tags: ['public'],
      querystring: pageSchema,
      response: { 200: z.string(), 304: z.string() },
    },
    handler: async (request, reply) => {
      const language = spoken(request, reply, request.query.lang);
      void reply.headers(OWN_FORMS);
      return answer(request, reply, documents.page(language, numberOf(request.query.page)), 'text/html');
    },
  });

  app.route({
    method: ['GET', 'HEAD'],
    url: '/status/feed.atom',
    schema: {
      summary: 'What the public was told, as an Atom feed',
      tags: ['public'],
      querystring: languageSchema,
      response: { 200: z.string(), 304: z.string() },
    },
    handler: async (request, reply) => {
      const language = spoken(request, reply, request.query.lang);
      return answer(request, reply, documents.feed(language), 'application/atom+xml');
    },
  });

  app.route({
    method: ['GET', 'HEAD'],
    url: '/status.json',
    schema: {
      summary: 'What the public was told, as JSON',
      tags: ['public'],
      response: { 200: z.string(), 304: z.string() },
    },
    handler: async (request, reply) => answer(request, reply, documents.json(), 'application/json'),
  });

  assetRoute(app, '/status.css', 'text/css; charset=utf-8', STATUS_STYLE, 'Style of the status page');
  assetRoute(app, '/status.js', 'text/javascript; charset=utf-8', STATUS_SCRIPT, 'Script of the status page');
}

/** The language that the reader gets, with what caches have to know of it. */
function spoken(request: FastifyRequest, reply: FastifyReply, lang: string | undefined): Language {
  const language = languageOf(lang, request.headers['accept-language']);
  void reply.headers({ vary: 'accept-language', 'content-language': language });
  return language;
}

function answer(request: FastifyRequest, reply: FastifyReply, { text, etag }: Document, type: string) {
  void reply.headers({ etag, 'cache-control': CACHED }).serializer(String);
  if (knows(request.headers['if-none-match'], etag)) return reply.code(304).send('');
  return reply.type(`${type}; charset=utf-8`).send(text);
}

/** Whether a reader holds this very document. What compresses on the way calls a mark weak. */
function knows(held: string | undefined, etag: string): boolean {
  return (held ?? '').split(',').some((each) => each.trim().replace(/^W\//, '') === etag);
}

function numberOf(page: string | undefined): number {
  return page !== undefined && /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1;
}
