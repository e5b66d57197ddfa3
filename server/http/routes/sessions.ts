import { z } from 'zod';
import { holdsWorkspace } from '#server/access/sessions.ts';
import { refusal } from '#shared/errors/refusal.ts';
import { sessionListSchema, whoSchema } from '#shared/protocol/rest/joining.ts';
import type { App, Services } from '../app.ts';
import { askerOf, identityOf, signedIn, workspaceOwner } from '../authentication.ts';
import { errorAnswers } from '../error-answers.ts';
import { Refused } from '../refused.ts';

const endedSchema = z.object({ ok: z.literal(true) });

/** Who I am, signing out, and the owner's view of all sessions. */
export function sessionsRoutes(app: App, services: Services): void {
  const { sessions, access } = services;
  const security = [{ bearer: [] }];

  app.get(
    '/api/v1/me',
    {
      onRequest: signedIn(services),
      schema: {
        summary: 'Who this token is',
        tags: ['people'],
        security,
        response: { 200: whoSchema, ...errorAnswers },
      },
    },
    async (request) => {
      const asker = askerOf(request);
      return { participant: asker.id, name: asker.name, owner: holdsWorkspace(asker) };
    },
  );

  app.delete(
    '/api/v1/me/session',
    {
      onRequest: signedIn(services),
      schema: {
        summary: 'Sign out on this screen',
        tags: ['people'],
        security,
        response: { 200: endedSchema, ...errorAnswers },
      },
    },
    async (request) => {
      const { session } = identityOf(request);
      if (session === null) throw new Refused(refusal('no_session'));
      sessions.end(session.id);
      return { ok: true as const };
    },
  );

  app.get(
    '/api/v1/sessions',
    {
      onRequest: workspaceOwner(services),
      schema: {
        summary: 'Every screen that is signed in (owner)',
        tags: ['people'],
        security,
        response: { 200: sessionListSchema, ...errorAnswers },
      },
    },
    async (request) => {
      const current = identityOf(request).session?.id;
      return {
        sessions: access.sessions().map(({ id, person, createdAt, lastSeenAt }) => ({
          id,
          participant: person.id,
          name: person.name,
          owner: person.owner,
          createdAt,
          lastSeenAt,
          current: id === current,
        })),
      };
    },
  );

  app.delete(
    '/api/v1/sessions/:session',
    {
      onRequest: workspaceOwner(services),
      schema: {
        summary: 'End a session at once (owner)',
        tags: ['people'],
        security,
        params: z.object({ session: z.string() }),
        response: { 200: endedSchema, ...errorAnswers },
      },
    },
    async (request) => {
      const { session } = request.params;
      const person = access.sessions().find(({ id }) => id === session)?.person;
      if (!sessions.end(session)) throw new Refused(refusal('not_found'));
      // A screen is ended for somebody where it is lost, and the link may be on it.
      if (person !== undefined && person.id !== askerOf(request).id) access.endCalendarLink(person.id);
      return { ok: true as const };
    },
  );
}
