import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { invite, isUsable } from '#server/access/invitations.ts';
import { refusal } from '#shared/errors/refusal.ts';
import { roleOf } from '#shared/incident/authorise.ts';
import { INVITING } from '#shared/incident/permissions.ts';
import { inviteLink } from '#shared/invitations/invite-link.ts';
import { invitedSchema, inviteListSchema, inviteSchema } from '#shared/protocol/rest/joining.ts';
import type { App, Services } from '../app.ts';
import { askerOf, incidentMember } from '../authentication.ts';
import { errorAnswers } from '../error-answers.ts';
import { orRefuse, Refused } from '../refused.ts';

/** Inviting people into one incident, and the links that are still open. */
export function invitesRoutes(app: App, services: Services): void {
  const { access, clock } = services;

  app.post(
    '/api/v1/incidents/:id/invites',
    {
      onRequest: incidentMember(services),
      schema: {
        summary: 'Make an invitation link or a pairing code; it is shown once',
        tags: ['people'],
        security: [{ bearer: [] }],
        params: z.object({ id: z.string() }),
        body: inviteSchema,
        response: { 200: invitedSchema, ...errorAnswers },
      },
    },
    async (request) => {
      const { id: incident } = request.params;
      refuseUnlessInviting(services, request, incident);
      const token = invite(
        { store: access, clock },
        { incident, invitedBy: askerOf(request).id, ...request.body },
      );
      return { url: inviteLink(services.reach(), token), token };
    },
  );

  app.get(
    '/api/v1/incidents/:id/invites',
    {
      onRequest: incidentMember(services),
      schema: {
        summary: 'The invitation links that still let somebody in, without the links themselves',
        tags: ['people'],
        security: [{ bearer: [] }],
        params: z.object({ id: z.string() }),
        response: { 200: inviteListSchema, ...errorAnswers },
      },
    },
    async (request) => {
      const { id: incident } = request.params;
      refuseUnlessInviting(services, request, incident);
      const now = clock.now();
      const open = access.invitationsInto(incident).filter((invitation) => isUsable(invitation, now));
      return {
        invites: open.flatMap(({ id, role, name, invitedBy, createdAt, expiresAt, usesLeft }) => {
          const inviter = access.person(invitedBy)?.name ?? null;
          return role === null
            ? []
            : [{ id, role, name, invitedBy: inviter, createdAt, expiresAt, usesLeft }];
        }),
      };
    },
  );

  app.delete(
    '/api/v1/incidents/:id/invites/:invite',
    {
      onRequest: incidentMember(services),
      schema: {
        summary: 'End an invitation link at once; who came in by it stays',
        tags: ['people'],
        security: [{ bearer: [] }],
        params: z.object({ id: z.string(), invite: z.string() }),
        response: { 200: z.object({ ok: z.literal(true) }), ...errorAnswers },
      },
    },
    async (request) => {
      const { id: incident, invite: invitation } = request.params;
      refuseUnlessInviting(services, request, incident);
      if (!access.endInvitation(invitation, incident)) throw new Refused(refusal('not_found'));
      return { ok: true as const };
    },
  );
}

/** Who invites may see and end every link into the incident: whoever leads it answers for who is in it. */
function refuseUnlessInviting({ rooms }: Services, request: FastifyRequest, incident: string): void {
  const asker = askerOf(request);
  const { state } = orRefuse(rooms.stateAt(asker, incident));
  const role = roleOf(state, asker);
  if (role === null) throw new Refused(refusal('not_found'));
  if (!INVITING.roles.includes(role)) throw new Refused(refusal('role_may_not', { role }));
}
