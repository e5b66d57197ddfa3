import { z } from 'zod';
import { invite, inviteLink } from '#server/access/invitations.ts';
import { refusal } from '#shared/errors/refusal.ts';
import { roleOf } from '#shared/incident/authorise.ts';
import { INVITING } from '#shared/incident/permissions.ts';
import { invitedSchema, inviteSchema } from '#shared/protocol/rest/joining.ts';
import type { App, Services } from '../app.ts';
import { askerOf, incidentMember } from '../authentication.ts';
import { errorAnswers } from '../error-answers.ts';
import { orRefuse, Refused } from '../refused.ts';

/** Inviting people into one incident. */
export function invitesRoutes(app: App, services: Services): void {
  app.post(
    '/api/v1/incidents/:id/invites',
    {
      onRequest: incidentMember(services),
      schema: {
        summary: 'Make an invitation link; it is shown once',
        tags: ['people'],
        security: [{ bearer: [] }],
        params: z.object({ id: z.string() }),
        body: inviteSchema,
        response: { 200: invitedSchema, ...errorAnswers },
      },
    },
    async (request) => {
      const asker = askerOf(request);
      const { id: incident } = request.params;
      const { state } = orRefuse(services.rooms.stateAt(asker, incident));
      const role = roleOf(state, asker);
      if (role === null) throw new Refused(refusal('not_found'));
      if (!INVITING.roles.includes(role)) throw new Refused(refusal('role_may_not', { role }));
      const token = invite(
        { store: services.access, clock: services.clock },
        { incident, invitedBy: asker.id, ...request.body },
      );
      return { url: inviteLink(services.url(), token), token };
    },
  );
}
