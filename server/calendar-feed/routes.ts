import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { hashOf } from '#server/access/token.ts';
import type { App, Services } from '#server/http/app.ts';
import { languageOf } from '#server/status-page/words.ts';
import { refusal, sentence } from '#shared/errors/refusal.ts';
import { calendarOf } from './calendar-of.ts';

const CALENDAR = '/calendar/:token.ics';

/** What programs ask for again and again by themselves. */
export const CALENDAR_ROUTES = [CALENDAR];

/** Whoever has the address can read it: nothing on the way keeps a copy, and search engines that came by it say nothing of it. */
const HEADERS = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow', vary: 'accept-language' };

/** One person's shifts for calendar programs, which know no sign-in: by the link that the person made, to read and nothing else. */
export function calendarFeedRoutes(app: App, services: Services): void {
  const { access, allowances, clock, senderOf, shiftsOf } = services;

  app.route({
    method: ['GET', 'HEAD'],
    url: CALENDAR,
    schema: {
      summary: 'The shifts of one person (iCalendar), by the link that they made',
      tags: ['public'],
      params: z.object({ token: z.string() }),
      produces: ['text/calendar'],
      response: { 200: z.string(), 404: z.string(), 429: z.string() },
    },
    handler: async (request, reply) => {
      void reply.headers(HEADERS);
      const link = access.calendarLinkByHash(hashOf(request.params.token));
      const person = link === undefined ? undefined : access.person(link.person);
      if (link === undefined || person === undefined) return refuse(request, reply);
      const { language } = link;
      const calendar = calendarOf({
        name: person.name,
        shifts: shiftsOf(person.id, language),
        now: clock.now(),
        language,
        url: services.url(),
      });
      return answer(reply, 200, 'text/calendar', calendar);
    },
  });

  /** Guesses are slow, by address, as those of tokens and invitations are. Who reads it opened the link by hand. */
  function refuse(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const seconds = allowances.failures(senderOf(request.raw)).take(performance.now());
    const refused = seconds > 0 ? refusal('rate_limited', { seconds }) : refusal('calendar_unknown');
    if (seconds > 0) void reply.header('retry-after', String(seconds));
    const language = languageOf(undefined, request.headers['accept-language']);
    return answer(reply, seconds > 0 ? 429 : 404, 'text/plain', `${sentence(refused, language)}\n`);
  }
}

function answer(reply: FastifyReply, status: 200 | 404 | 429, type: string, text: string): FastifyReply {
  return reply.code(status).type(`${type}; charset=utf-8`).serializer(String).send(text);
}
