import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { LoadQuestion } from '#server/load/load-service.ts';
import { loadTable } from '#server/load/load-table.ts';
import { refusal } from '#shared/errors/refusal.ts';
import { dayRange } from '#shared/load/day-range.ts';
import type { Known } from '#shared/load/people.ts';
import {
  type LoadQuery,
  loadFileQuerySchema,
  loadQuerySchema,
  loadSchema,
  ownLoadSchema,
} from '#shared/protocol/rest/load.ts';
import { zoneClock } from '#shared/time/zone.ts';
import type { App, Services } from '../app.ts';
import { askerOf, signedIn, workspaceOwner } from '../authentication.ts';
import { errorAnswers } from '../error-answers.ts';
import { Refused } from '../refused.ts';

/** How incidents lay on people over some days: everybody's for the workspace's owner, and one's own for each. */
export function loadRoutes(app: App, services: Services): void {
  const { load } = services;
  const base = { tags: ['people'], security: [{ bearer: [] }] };

  app.get(
    '/api/v1/load',
    {
      onRequest: workspaceOwner(services),
      schema: {
        ...base,
        summary:
          'Hours on incidents and interruptions of everybody, by business, off and sleep hours, with how even they lie; as JSON or as CSV without formulas (owner)',
        querystring: loadFileQuerySchema,
        produces: ['application/json', 'text/csv'],
        response: { 200: z.union([loadSchema, z.string()]), ...errorAnswers },
      },
    },
    async (request, reply) => {
      const answer = await load.all(questionOf(request.query));
      void reply.header('cache-control', 'no-store');
      if (request.query.format !== 'csv') return answer;
      return reply.type('text/csv; charset=utf-8').serializer(String).send(loadTable(answer));
    },
  );

  app.get(
    '/api/v1/me/load',
    {
      onRequest: signedIn(services),
      schema: {
        ...base,
        summary: 'My own hours on incidents and interruptions, by business, off and sleep hours',
        querystring: loadQuerySchema,
        response: { 200: ownLoadSchema, ...errorAnswers },
      },
    },
    async (request, reply) => {
      void reply.header('cache-control', 'no-store');
      return load.own(personOf(request), questionOf(request.query));
    },
  );
}

function questionOf({ from, to, zone = 'UTC' }: LoadQuery): LoadQuestion {
  const range = dayRange(from, to);
  if (!range.ok) throw new Refused(range.error);
  const clock = zoneClock(zone);
  if (clock === undefined) throw new Refused(refusal('zone_unknown', { zone }));
  return { range: range.value, clock };
}

/** Who asks, as a person: the owner's token is used by programs, which are on no duty. */
function personOf(request: FastifyRequest): Known {
  const { id, name, kind } = askerOf(request);
  if (kind === 'automation') throw new Refused(refusal('load_needs_person'));
  return { person: id, name, zone: null };
}
