import { z } from 'zod';
import type { Measures } from '#server/measures.ts';
import { healthSchema } from '#shared/protocol/rest/health.ts';
import type { App, Services } from '../app.ts';

/** For the machines that watch the server. */
export function healthRoutes(app: App, { storage }: Services, measures: Measures, version: string): void {
  app.get(
    '/healthz',
    {
      schema: {
        summary: 'Whether the server works; degraded while the record cannot be written',
        tags: ['operation'],
        response: { 200: healthSchema },
      },
    },
    async () => {
      return storage().storage === 'ok'
        ? ({ status: 'ok', version, storage: 'ok' } as const)
        : ({ status: 'degraded', version, storage: 'unavailable' } as const);
    },
  );

  app.get(
    '/metrics',
    { schema: { summary: 'Prometheus metrics', tags: ['operation'], response: { 200: z.string() } } },
    async (_request, reply) =>
      reply
        .type(measures.contentType)
        .serializer(String)
        .send(await measures.text()),
  );
}
