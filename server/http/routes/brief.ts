import { z } from 'zod';
import { briefOf } from '#shared/incident/brief/brief.ts';
import { briefMarkdown } from '#shared/incident/brief/markdown.ts';
import { briefText } from '#shared/incident/brief/text.ts';
import type { Instant } from '#shared/time/instant.ts';
import { incidentTime } from '#shared/time/simulation.ts';
import type { App, Services } from '../app.ts';
import { askerOf, incidentMember } from '../authentication.ts';
import { errorAnswers } from '../error-answers.ts';
import { orRefuse } from '../refused.ts';

const paramsSchema = z.object({ id: z.string() });
const querySchema = z.object({ language: z.enum(['en', 'ja']).optional() });

/** The brief of an incident as it stands now, for whoever takes over (ROLE-3). */
export function briefRoutes(app: App, services: Services): void {
  app.get(
    '/api/v1/incidents/:id/brief',
    {
      onRequest: incidentMember(services),
      schema: {
        summary: 'What somebody who takes over command has to know, as Markdown',
        tags: ['incidents'],
        security: [{ bearer: [] }],
        params: paramsSchema,
        querystring: querySchema,
        produces: ['text/markdown'],
        response: { 200: z.string(), ...errorAnswers },
      },
    },
    async (request, reply) => {
      const { state } = orRefuse(services.rooms.stateAt(askerOf(request), request.params.id));
      const now = incidentTime(state.simulation, services.clock.now());
      const brief = briefText(briefOf(state, now), request.query.language ?? 'en', (at) => inUtc(at, now));
      return reply.type('text/markdown; charset=utf-8').serializer(String).send(briefMarkdown(brief));
    },
  );
}

/** Nobody knows the reader's zone here: UTC, with the day where it is another one. */
function inUtc(at: Instant, now: Instant): string {
  const day = at.slice(0, 10) === now.slice(0, 10) ? '' : `${at.slice(0, 10)} `;
  return `${day}${at.slice(11, 16)} UTC`;
}
