import { newId } from '#server/access/token.ts';
import {
  declaredSchema,
  declareSchema,
  incidentListQuerySchema,
  incidentListSchema,
} from '#shared/protocol/rest/incidents.ts';
import type { App, Services } from '../app.ts';
import { askerOf, signedIn, workspaceOwner } from '../authentication.ts';
import { errorAnswers } from '../error-answers.ts';
import { listIncidents } from '../incident-list.ts';
import { orRefuse } from '../refused.ts';

/** Declaring incidents and listing them. */
export function incidentsRoutes(app: App, services: Services): void {
  app.post(
    '/api/v1/incidents',
    {
      onRequest: workspaceOwner(services),
      schema: {
        summary: 'Declare an incident; a title is enough',
        tags: ['incidents'],
        security: [{ bearer: [] }],
        body: declareSchema,
        response: { 201: declaredSchema, ...errorAnswers },
      },
    },
    async (request, reply) => {
      const { id: given, ...data } = request.body;
      // One id for both: the same request again is the same command to the same incident (SYNC-1).
      const id = given ?? newId('incident');
      const answer = orRefuse(
        await services.rooms.execute(askerOf(request), { id, incident: id, type: 'incident.declare', data }),
      );
      const key = services.store.summary(id)?.key ?? '';
      return reply.code(201).send({ incident: id, key, seq: answer.seq });
    },
  );

  app.get(
    '/api/v1/incidents',
    {
      onRequest: signedIn(services),
      schema: {
        summary: 'The incidents in which you have a place, newest first',
        tags: ['incidents'],
        security: [{ bearer: [] }],
        querystring: incidentListQuerySchema,
        response: { 200: incidentListSchema, ...errorAnswers },
      },
    },
    async (request) => listIncidents(services, askerOf(request), request.query),
  );
}
