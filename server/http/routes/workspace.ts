import { commandDoneSchema } from '#shared/protocol/command.ts';
import { eventsQuerySchema, eventsSchema, verifiedSchema } from '#shared/protocol/rest/incidents.ts';
import { workspaceCommandSchema, workspaceSchema } from '#shared/protocol/rest/workspace.ts';
import type { App, Services } from '../app.ts';
import { askerOf, signedIn, workspaceOwner } from '../authentication.ts';
import { errorAnswers } from '../error-answers.ts';
import { orRefuse } from '../refused.ts';

const EVENTS_PAGE = 200;

/**
 * The workspace: what it says of its own is for everybody who is signed in, since declaring and assessing need it; its
 * log and its changes are the owner's.
 */
export function workspaceRoutes(app: App, services: Services): void {
  const { workspace } = services;
  const base = { tags: ['workspace'], security: [{ bearer: [] }] };

  app.get(
    '/api/v1/workspace',
    {
      onRequest: signedIn(services),
      schema: {
        ...base,
        summary: 'Severities, link templates and timers that a new incident takes',
        response: { 200: workspaceSchema, ...errorAnswers },
      },
    },
    async () => ({ head: workspace.head(), state: workspace.state() }),
  );

  app.get(
    '/api/v1/workspace/events',
    {
      onRequest: workspaceOwner(services),
      schema: {
        ...base,
        summary: 'A stretch of the workspace’s log: who changed what, and when',
        querystring: eventsQuerySchema,
        response: { 200: eventsSchema, ...errorAnswers },
      },
    },
    async (request) => {
      const { after = 0, limit = EVENTS_PAGE } = request.query;
      const head = workspace.head();
      const events = [...workspace.read(after, limit)];
      return { events, head, more: (events.at(-1)?.seq ?? after) < head.seq };
    },
  );

  app.post(
    '/api/v1/workspace/commands',
    {
      onRequest: workspaceOwner(services),
      schema: {
        ...base,
        summary: 'Change the workspace; the same id again gives the first answer again',
        body: workspaceCommandSchema,
        response: { 200: commandDoneSchema, ...errorAnswers },
      },
    },
    async (request) => orRefuse(workspace.execute(askerOf(request), request.body)),
  );

  app.get(
    '/api/v1/workspace/verify',
    {
      onRequest: workspaceOwner(services),
      schema: {
        ...base,
        summary: 'Whether the hash chain of the workspace’s log holds',
        response: { 200: verifiedSchema, ...errorAnswers },
      },
    },
    async () => workspace.verify(),
  );
}
