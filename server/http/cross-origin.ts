import { keptOut, type Trust } from '#server/access/trust.ts';
import type { App } from './app.ts';
import { Refused } from './refused.ts';

/** Seconds that a browser may keep what it was told about an address. */
const KEPT_SECONDS = '600';

/** Refuses what comes by a foreign name or from a foreign page, before anything else is looked at. */
export function keepOthersOut(app: App, trust: Trust): void {
  app.addHook('onRequest', async ({ raw }) => {
    const refused = keptOut(raw, trust);
    if (refused !== null) throw new Refused(refused);
  });
}

/**
 * Lets pages of some other origins use the REST interface, such as the desktop's window. The bearer token says who
 * asks: cookies are never used, so none are allowed.
 */
export function admitOrigins(app: App, { origins }: Trust): void {
  app.addHook('onRequest', async (request, reply) => {
    const { origin } = request.headers;
    reply.header('vary', 'Origin');
    if (origin === undefined || !origins.includes(origin)) return;
    reply.header('access-control-allow-origin', origin);
    const isPreflight = request.method === 'OPTIONS' && 'access-control-request-method' in request.headers;
    if (!isPreflight) return;
    return reply
      .headers({
        'access-control-allow-methods': 'GET, POST, PUT, DELETE',
        'access-control-allow-headers': 'authorization, content-type',
        'access-control-max-age': KEPT_SECONDS,
      })
      .code(204)
      .send();
  });
}
