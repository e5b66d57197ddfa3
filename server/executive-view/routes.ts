import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { hashOf } from '#server/access/token.ts';
import type { App, Services } from '#server/http/app.ts';
import { assetRoute } from '#server/status-page/asset-route.ts';
import { languageOf } from '#server/status-page/words.ts';
import { refusal } from '#shared/errors/refusal.ts';
import { isViewOver } from '#shared/incident/broadcasts/executive-view.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import { MINUTE, SECOND } from '#shared/time/instant.ts';
import { incidentTime } from '#shared/time/simulation.ts';
import { executiveFacts } from './facts.ts';
import { executivePage, type Reading, refusedPage } from './page.ts';
import { EXECUTIVE_STYLE } from './page-style.ts';

const PAGE = '/executives/:token';
const STYLE = '/executives.css';

/** What readers ask for again and again by themselves. */
export const EXECUTIVE_VIEW_ROUTES = [PAGE, STYLE];

const REFRESH_SECONDS = MINUTE / SECOND;

/**
 * Whoever has the address can read the page: nothing keeps a copy, nobody is told the address, and search engines that came by
 * it say nothing of it. There is no script to run and nobody to talk to.
 */
const HEADERS = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  vary: 'accept-language',
};

const said = z.string().max(10).optional();

/** One incident for executives, who are never in its room: for whoever has a link, to read and nothing else. */
export function executiveViewRoutes(app: App, services: Services): void {
  const { allowances, senderOf, clock } = services;

  app.route({
    method: ['GET', 'HEAD'],
    url: PAGE,
    schema: {
      summary: 'One incident for executives (HTML), by a link that was made for it',
      tags: ['public'],
      params: z.object({ token: z.string() }),
      querystring: z.object({ lang: said, refresh: said }),
      response: { 200: z.string(), 404: z.string(), 429: z.string() },
    },
    handler: async (request, reply) => {
      const { lang, refresh } = request.query;
      const reading: Reading = {
        language: languageOf(lang, request.headers['accept-language']),
        refreshes: refresh !== 'off',
      };
      void reply.headers({ ...HEADERS, 'content-language': reading.language });
      const state = shownBy(services, request.params.token);
      if (state === null) return refuse(request, reply, reading);
      // A header, since a page that renews itself from within is what screen readers stumble over.
      if (reading.refreshes) void reply.header('refresh', REFRESH_SECONDS);
      const now = incidentTime(state.simulation, clock.now());
      return answer(reply, 200, executivePage(executiveFacts(state, now), reading));
    },
  });

  /** Guesses are slow, by address, as those of tokens and invitations are. */
  function refuse(request: FastifyRequest, reply: FastifyReply, reading: Reading): FastifyReply {
    const seconds = allowances.failures(senderOf(request.raw)).take(performance.now());
    const refused = seconds > 0 ? refusal('rate_limited', { seconds }) : refusal('executive_view_unknown');
    if (seconds > 0) void reply.header('retry-after', String(seconds));
    return answer(reply, seconds > 0 ? 429 : 404, refusedPage(refused, reading));
  }

  assetRoute(app, STYLE, 'text/css; charset=utf-8', EXECUTIVE_STYLE, 'Style of the executives’ page');
}

/** The incident that a token shows; null where it shows none, or none any more. */
function shownBy({ access, rooms, clock }: Services, token: string): IncidentState | null {
  const link = access.executiveLinkByHash(hashOf(token));
  const state = link === undefined ? null : rooms.peek(link.incident);
  return state === null || isViewOver(state, clock.now()) ? null : state;
}

function answer(reply: FastifyReply, status: 200 | 404 | 429, page: string): FastifyReply {
  return reply.code(status).type('text/html; charset=utf-8').serializer(String).send(page);
}
