import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { byPeople } from '#server/roster-file/by-people.ts';
import { readRoster } from '#server/roster-file/read-roster.ts';
import { MOST_ROSTER_BYTES } from '#server/roster-file/roster.ts';
import { refusal } from '#shared/errors/refusal.ts';
import { authorise } from '#shared/incident/authorise.ts';
import { type RosterRead, rosterQuerySchema, rosterReadSchema } from '#shared/protocol/rest/roster.ts';
import type { App, Services } from '../app.ts';
import { askerOf, incidentMember } from '../authentication.ts';
import { errorAnswers } from '../error-answers.ts';
import { orRefuse, Refused } from '../refused.ts';

/** An on-call roster as a file, read by the people of an incident (SHIFT-1). Whoever plans decides what of it is planned. */
export function rosterRoutes(root: App, services: Services): void {
  void root.register((app: App, _options, done) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser(
      '*',
      { parseAs: 'buffer', bodyLimit: MOST_ROSTER_BYTES },
      (_request, body, parsed) => parsed(null, body),
    );
    app.post(
      '/api/v1/incidents/:id/roster',
      {
        onRequest: [incidentMember(services), planner(services)],
        bodyLimit: MOST_ROSTER_BYTES,
        schema: {
          summary:
            'Read an on-call roster (CSV or iCalendar) by the people of the incident; nothing is planned yet',
          tags: ['people'],
          security: [{ bearer: [] }],
          consumes: ['text/csv', 'text/calendar'],
          params: z.object({ id: z.string() }),
          querystring: rosterQuerySchema,
          response: { 200: rosterReadSchema, ...errorAnswers },
        },
      },
      async (request): Promise<RosterRead> => {
        const { state } = orRefuse(services.rooms.stateAt(askerOf(request), request.params.id));
        if (!Buffer.isBuffer(request.body)) throw new Refused(refusal('roster_not_readable'));
        return byPeople(orRefuse(readRoster(request.body, request.query)), state);
      },
    );
    done();
  });
}

/** Lets whoever may plan shifts pass: nobody else's file is read. */
function planner({ rooms }: Services) {
  return async (request: FastifyRequest): Promise<void> => {
    const asker = askerOf(request);
    const { id } = request.params as { readonly id: string };
    const { state } = orRefuse(rooms.stateAt(asker, id));
    const may = authorise(state, 'shift.plan', asker);
    if (!may.ok) throw new Refused(may.error);
  };
}
