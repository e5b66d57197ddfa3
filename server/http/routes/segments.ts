import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { z } from 'zod';
import { segmentSchema, segmentsSchema } from '#shared/protocol/rest/segments.ts';
import type { App, Services } from '../app.ts';
import { askerOf, incidentMember } from '../authentication.ts';
import { errorAnswers } from '../error-answers.ts';
import { orRefuse } from '../refused.ts';

const decompress = promisify(gunzip);

const paramsSchema = z.object({ id: z.string() });
const segmentParamsSchema = paramsSchema.extend({ first: z.coerce.number().int().min(1) });

/** Old history in sealed segments, which are sent as they are stored. */
export function segmentsRoutes(app: App, services: Services): void {
  const { rooms, sealing } = services;

  app.get(
    '/api/v1/incidents/:id/segments',
    {
      onRequest: incidentMember(services),
      schema: {
        summary: 'What of the log is sealed; what comes after it is read with events',
        tags: ['incidents'],
        security: [{ bearer: [] }],
        params: paramsSchema,
        response: { 200: segmentsSchema, ...errorAnswers },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { head, segments } = orRefuse(rooms.segments(askerOf(request), id));
      // A log from before there were segments, or that has not moved since one was due.
      void sealing.look(id);
      return { head, segments: segments.map(({ first, last, size }) => ({ first, last, bytes: size })) };
    },
  );

  app.get(
    '/api/v1/incidents/:id/segments/:first',
    {
      onRequest: incidentMember(services),
      schema: {
        summary: 'One segment, by the seq of its first event',
        tags: ['incidents'],
        security: [{ bearer: [] }],
        params: segmentParamsSchema,
        response: { 200: segmentSchema, ...errorAnswers },
      },
    },
    async (request, reply) => {
      const { id, first } = request.params;
      const found = rooms.segment(askerOf(request), id, first);
      // It may just have been dropped as damaged.
      if (!found.ok) void sealing.look(id);
      const { bytes } = orRefuse(found).segment;
      reply.type('application/json; charset=utf-8').header('vary', 'Origin, Accept-Encoding');
      const takesGzip = /\bgzip\b/.test(String(request.headers['accept-encoding']));
      const body = takesGzip ? Buffer.from(bytes) : await decompress(bytes);
      if (takesGzip) reply.header('content-encoding', 'gzip');
      // Bytes are sent as they are; the schema says what is in them.
      return reply.send(body as never);
    },
  );
}
