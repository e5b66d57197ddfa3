import { z } from 'zod';
import { summaryOf } from '#server/room/summary.ts';
import { refusal } from '#shared/errors/refusal.ts';
import { idField } from '#shared/incident/fields.ts';
import { commandDoneSchema, commandSchema } from '#shared/protocol/command.ts';
import {
  eventsQuerySchema,
  eventsSchema,
  incidentAtSchema,
  verifiedSchema,
} from '#shared/protocol/rest/incidents.ts';
import type { App, Services } from '../app.ts';
import { askerOf, incidentMember } from '../authentication.ts';
import { errorAnswers } from '../error-answers.ts';
import { orRefuse, Refused } from '../refused.ts';

const EVENTS_PAGE = 200;

const paramsSchema = z.object({ id: z.string() });
const atQuerySchema = z.object({ at: z.coerce.number().int().min(1).optional() });
const commandBodySchema = commandSchema.extend({ incident: idField.optional() });

/** One incident: its state, its log, its chain, and commands to it. */
export function incidentRoutes(app: App, services: Services): void {
  const { rooms } = services;

  app.get(
    '/api/v1/incidents/:id',
    {
      onRequest: incidentMember(services),
      schema: {
        summary: 'The state at the head of the log, or as it stood at a seq',
        tags: ['incidents'],
        security: [{ bearer: [] }],
        params: paramsSchema,
        querystring: atQuerySchema,
        response: { 200: incidentAtSchema, ...errorAnswers },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { head, seq, state } = orRefuse(rooms.stateAt(askerOf(request), id, request.query.at));
      return { ...summaryOf(id, state), head, seq, state };
    },
  );

  app.get(
    '/api/v1/incidents/:id/events',
    {
      onRequest: incidentMember(services),
      schema: {
        summary: 'A stretch of the log',
        tags: ['incidents'],
        security: [{ bearer: [] }],
        params: paramsSchema,
        querystring: eventsQuerySchema,
        response: { 200: eventsSchema, ...errorAnswers },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { after = 0, limit = EVENTS_PAGE } = request.query;
      const { events, head, more } = orRefuse(rooms.read(askerOf(request), { incident: id, after, limit }));
      return { events, head, more };
    },
  );

  app.post(
    '/api/v1/incidents/:id/commands',
    {
      onRequest: incidentMember(services),
      schema: {
        summary: 'Ask for a change; the same id again gives the first answer again',
        tags: ['incidents'],
        security: [{ bearer: [] }],
        params: paramsSchema,
        body: commandBodySchema,
        response: { 200: commandDoneSchema, ...errorAnswers },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { incident = id, ...command } = request.body;
      if (incident !== id)
        throw new Refused(refusal('invalid', { problem: 'incident: another one than in the address' }));
      return orRefuse(await rooms.execute(askerOf(request), { ...command, incident: id }));
    },
  );

  app.get(
    '/api/v1/incidents/:id/verify',
    {
      onRequest: incidentMember(services),
      schema: {
        summary: 'Whether the hash chain of the log holds',
        tags: ['incidents'],
        security: [{ bearer: [] }],
        params: paramsSchema,
        response: { 200: verifiedSchema, ...errorAnswers },
      },
    },
    async (request) => {
      const { id } = request.params;
      return orRefuse(rooms.verify(askerOf(request), id)).verified;
    },
  );
}
