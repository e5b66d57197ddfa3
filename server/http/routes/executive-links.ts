import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { executiveLink, makeExecutiveLink } from '#server/access/executive-links.ts';
import { refusal } from '#shared/errors/refusal.ts';
import { roleOf } from '#shared/incident/authorise.ts';
import { DAYS_AFTER_CLOSING, isViewOver } from '#shared/incident/broadcasts/executive-view.ts';
import { SHOWING_EXECUTIVES } from '#shared/incident/permissions.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import {
  executiveLinkSchema,
  executiveLinksEndedSchema,
  executiveLinksSchema,
} from '#shared/protocol/rest/executive-links.ts';
import type { App, Services } from '../app.ts';
import { askerOf, incidentMember } from '../authentication.ts';
import { errorAnswers } from '../error-answers.ts';
import { orRefuse, Refused } from '../refused.ts';

const PATH = '/api/v1/incidents/:id/executive-links';

/** The links by which executives read an incident's page: made, counted, and ended all at once. */
export function executiveLinksRoutes(app: App, services: Services): void {
  const { access, clock } = services;
  const onRequest = incidentMember(services);
  const base = { tags: ['people'], security: [{ bearer: [] }], params: z.object({ id: z.string() }) };

  app.post(
    PATH,
    {
      onRequest,
      schema: {
        ...base,
        summary: 'Make a link to the executives’ page; it is shown once',
        response: { 200: executiveLinkSchema, ...errorAnswers },
      },
    },
    async (request) => {
      const { id: incident } = request.params;
      const state = shownBy(services, request, incident);
      // It would lead nowhere.
      if (isViewOver(state, clock.now()))
        throw new Refused(refusal('executive_view_over', { days: DAYS_AFTER_CLOSING }));
      const token = makeExecutiveLink({ store: access, clock }, incident, askerOf(request).id);
      return { url: executiveLink(services.reach().url, token) };
    },
  );

  app.get(
    PATH,
    {
      onRequest,
      schema: {
        ...base,
        summary: 'Who made the links to the executives’ page that are open, without the links themselves',
        response: { 200: executiveLinksSchema, ...errorAnswers },
      },
    },
    async (request) => {
      const { id: incident } = request.params;
      const state = shownBy(services, request, incident);
      const open = isViewOver(state, clock.now()) ? [] : access.executiveLinks(incident);
      return {
        links: open.map(({ madeBy, madeAt }) => ({ madeBy: access.person(madeBy)?.name ?? null, madeAt })),
      };
    },
  );

  app.delete(
    PATH,
    {
      onRequest,
      schema: {
        ...base,
        summary: 'End all links to the executives’ page of the incident at once',
        response: { 200: executiveLinksEndedSchema, ...errorAnswers },
      },
    },
    async (request) => {
      const { id: incident } = request.params;
      shownBy(services, request, incident);
      return { ended: access.endExecutiveLinks(incident) };
    },
  );
}

/** The incident, where its page is the asker's to show. */
function shownBy({ rooms }: Services, request: FastifyRequest, incident: string): IncidentState {
  const asker = askerOf(request);
  const { state } = orRefuse(rooms.stateAt(asker, incident));
  const role = roleOf(state, asker);
  if (role === null) throw new Refused(refusal('not_found'));
  if (!SHOWING_EXECUTIVES.roles.includes(role)) throw new Refused(refusal('role_may_not', { role }));
  return state;
}
