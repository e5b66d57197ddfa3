import { z } from 'zod';
import type { App } from '#server/http/app.ts';

/** A file that a page for people outside needs, from here. */
export function assetRoute(app: App, path: string, type: string, content: string, summary: string): void {
  app.route({
    method: ['GET', 'HEAD'],
    url: path,
    schema: { summary, tags: ['public'], response: { 200: z.string() } },
    handler: async (_request, reply) =>
      reply.header('cache-control', 'no-cache').type(type).serializer(String).send(content),
  });
}
