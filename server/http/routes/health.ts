import { z } from 'zod';
import type { Measures } from '#server/measures.ts';
import { type Health, healthSchema } from '#shared/protocol/rest/health.ts';
import type { StorageState } from '#shared/protocol/storage-state.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import type { App, Services } from '../app.ts';

/** For the machines that watch the server. */
export function healthRoutes(app: App, { storage }: Services, measures: Measures, version: string): void {
  app.get(
    '/healthz',
    {
      schema: {
        summary: 'Whether the server works; degraded while the record cannot be written, or has a fault',
        tags: ['operation'],
        response: { 200: healthSchema },
      },
    },
    async () => {
      const found = healthOf(storage());
      return {
        status: found === 'ok' ? ('ok' as const) : ('degraded' as const),
        version,
        protocol: PROTOCOL_VERSION,
        storage: found,
      };
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

function healthOf({ storage, damagedSince }: StorageState): Health['storage'] {
  return storage === 'ok' && damagedSince !== undefined ? 'damaged' : storage;
}
