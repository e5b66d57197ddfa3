import type { FastifyRequest } from 'fastify';
import { calendarLink, makeCalendarLink } from '#server/access/calendar-links.ts';
import { refusal } from '#shared/errors/refusal.ts';
import {
  calendarLinkEndedSchema,
  calendarLinkMadeSchema,
  calendarLinkSchema,
  calendarLinkWishSchema,
} from '#shared/protocol/rest/calendar-link.ts';
import type { App, Services } from '../app.ts';
import { askerOf, signedIn } from '../authentication.ts';
import { errorAnswers } from '../error-answers.ts';
import { Refused } from '../refused.ts';

const PATH = '/api/v1/me/calendar-link';

/** The link by which a calendar program follows one's own shifts: made, looked for and ended by oneself alone. */
export function calendarLinkRoutes(app: App, services: Services): void {
  const { access, clock } = services;
  const onRequest = signedIn(services);
  const base = { tags: ['people'], security: [{ bearer: [] }] };

  app.get(
    PATH,
    {
      onRequest,
      schema: {
        ...base,
        summary: 'Since when there is a link to my shifts as a calendar, without the link itself',
        response: { 200: calendarLinkSchema, ...errorAnswers },
      },
    },
    async (request) => ({ madeAt: access.calendarLink(personOf(request))?.madeAt ?? null }),
  );

  app.post(
    PATH,
    {
      onRequest,
      schema: {
        ...base,
        summary: 'Make the link to my shifts as a calendar; it is shown once, and ends the one before',
        body: calendarLinkWishSchema,
        response: { 200: calendarLinkMadeSchema, ...errorAnswers },
      },
    },
    async (request) => {
      const wish = { person: personOf(request), language: request.body.language };
      const token = makeCalendarLink({ store: access, clock }, wish);
      return { url: calendarLink(services.url(), token) };
    },
  );

  app.delete(
    PATH,
    {
      onRequest,
      schema: {
        ...base,
        summary: 'End the link to my shifts as a calendar',
        response: { 200: calendarLinkEndedSchema, ...errorAnswers },
      },
    },
    async (request) => ({ ended: access.endCalendarLink(personOf(request)) }),
  );
}

/** Who asks, as a person: the owner's token is used by programs, which stand no shifts. */
function personOf(request: FastifyRequest): string {
  const asker = askerOf(request);
  if (asker.kind === 'automation') throw new Refused(refusal('calendar_needs_person'));
  return asker.id;
}
