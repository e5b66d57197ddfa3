import helmet from '@fastify/helmet';
import Fastify, { type FastifyBaseLogger, LogController } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { newId } from '#server/access/token.ts';
import type { Trust } from '#server/access/trust.ts';
import { CALENDAR_ROUTES, calendarFeedRoutes } from '#server/calendar-feed/routes.ts';
import type { Drills } from '#server/drills.ts';
import { EXECUTIVE_VIEW_ROUTES, executiveViewRoutes } from '#server/executive-view/routes.ts';
import type { Log } from '#server/log.ts';
import type { Measures } from '#server/measures.ts';
import type { PublicReports } from '#server/status-page/reports.ts';
import { STATUS_ROUTES, statusRoutes } from '#server/status-page/routes.ts';
import { subscribeRoutes } from '#server/status-page/subscribe-routes.ts';
import { TRUSTED_TYPES_POLICY } from '#shared/text/trusted-types.ts';
import { SECOND } from '#shared/time/instant.ts';
import type { App, Services } from './app.ts';
import { stillSignedIn, takeFrom } from './authentication.ts';
import { answerBroken } from './broken-requests.ts';
import { admitOrigins, keepOthersOut } from './cross-origin.ts';
import { onAddressError, onError } from './error-answers.ts';
import { ALERTMANAGER_HOOK, alertmanagerHook } from './hooks/alertmanager.ts';
import { describeRoutes, openApiRoute } from './openapi.ts';
import { serveRenderer } from './renderer.ts';
import { alertSenderRoutes } from './routes/alert-sender.ts';
import { ATTACHMENTS, attachmentsRoutes } from './routes/attachments.ts';
import { briefRoutes } from './routes/brief.ts';
import { calendarLinkRoutes } from './routes/calendar-link.ts';
import { channelsRoutes } from './routes/channels.ts';
import { deliveriesRoutes } from './routes/deliveries.ts';
import { drillsRoutes } from './routes/drills.ts';
import { executiveLinksRoutes } from './routes/executive-links.ts';
import { healthRoutes } from './routes/health.ts';
import { incidentRoutes } from './routes/incident.ts';
import { incidentsRoutes } from './routes/incidents.ts';
import { invitesRoutes } from './routes/invites.ts';
import { joinRoutes } from './routes/join.ts';
import { loadRoutes } from './routes/load.ts';
import { recipientsRoutes } from './routes/recipients.ts';
import { recipientsFileRoutes } from './routes/recipients-file.ts';
import { rosterRoutes } from './routes/roster.ts';
import { segmentsRoutes } from './routes/segments.ts';
import { sessionsRoutes } from './routes/sessions.ts';
import { shiftReminderRoutes } from './routes/shift-reminders.ts';
import { PRIVATE_ROUTES, sleepRoutes } from './routes/sleep.ts';
import { workspaceRoutes } from './routes/workspace.ts';
import { giveUpSlowBodies } from './uploads/slow-bodies.ts';

const MAX_BODY_BYTES = 256 * 1024;

/** A request that has not arrived in full by then is given up: 10 MB on a line of 400 kbit/s. Others have less. */
const REQUEST_TIMEOUT_MS = 240_000;

/** One whose head has not arrived by then, or that was opened to say nothing; looked for this often. */
const HEAD_TIMEOUT_MS = 5_000;
const LOOKED_FOR_EVERY_MS = 1_000;

/** Connections of all addresses together. */
const MAX_CONNECTIONS = 20_000;

/** A connection on which nothing moves is closed after this. */
const CONNECTION_TIMEOUT_MS = 60_000;

/** An id has up to 128 characters, and each may take three in an address. */
const MAX_PARAM_LENGTH = 3 * 128;

/**
 * What browsers are told on every answer. No HSTS and no upgrade to https: a room on the LAN speaks http. The
 * cross-origin opener policy is left out for the same reason, browsers complain of it there.
 */
const HEADERS = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      'default-src': ["'self'"],
      // The page's own server, its WebSocket too: a script that got in could tell nobody else.
      'connect-src': ["'self'"],
      // Pictures of the timeline are fetched with the token, and shown from the window's memory.
      'img-src': ["'self'", 'data:', 'blob:'],
      'object-src': ["'none'"],
      'base-uri': ["'none'"],
      'form-action': ["'self'"],
      'frame-ancestors': ["'none'"],
      // No text becomes markup or a script by itself, whatever a library does with it.
      'require-trusted-types-for': ["'script'"],
      'trusted-types': [TRUSTED_TYPES_POLICY],
    },
  },
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  strictTransportSecurity: false,
  xFrameOptions: { action: 'deny' },
  referrerPolicy: { policy: 'no-referrer' },
} as const;

export interface HttpOptions {
  readonly services: Services;
  readonly measures: Measures;
  readonly reports: PublicReports;
  readonly drills: Drills | null;
  readonly rendererDir: string | undefined;
  readonly version: string;
  readonly log: Log;
  /** By which names the server is reached, and which other sites' pages may read answers. */
  readonly trust: Trust;
}

/** The HTTP server with all its routes; it does not listen yet. */
export async function createHttpServer(options: HttpOptions): Promise<App> {
  const { services, measures, log, version } = options;
  const app = Fastify({
    loggerInstance: log as FastifyBaseLogger,
    // Our own line per request names the route instead of the address.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => newId('request'),
    bodyLimit: MAX_BODY_BYTES,
    // Who does not finish what they began to ask is not waited for.
    requestTimeout: REQUEST_TIMEOUT_MS,
    // Nor who does not read what they asked for. A poll waits for ten seconds at most.
    connectionTimeout: CONNECTION_TIMEOUT_MS,
    http: { headersTimeout: HEAD_TIMEOUT_MS, connectionsCheckingInterval: LOOKED_FOR_EVERY_MS },
    forceCloseConnections: true,
    exposeHeadRoutes: false,
    clientErrorHandler: answerBroken,
    routerOptions: { maxParamLength: MAX_PARAM_LENGTH },
    frameworkErrors: onAddressError(options.trust),
  }).withTypeProvider<ZodTypeProvider>();
  app.server.maxConnections = MAX_CONNECTIONS;
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(onError);
  app.decorateRequest('identity', null);
  app.addHook('preHandler', stillSignedIn(services));
  acceptEmptyJson(app);
  recordRequests(app, measures);
  await app.register(helmet, HEADERS);
  keepOthersOut(app, options.trust);
  admitOrigins(app, options.trust);
  countRequests(app, services);
  giveUpSlowBodies(app, ATTACHMENTS);
  await describeRoutes(app, version);

  app.after(() => {
    healthRoutes(app, services, measures, version);
    openApiRoute(app);
    incidentsRoutes(app, services);
    incidentRoutes(app, services);
    briefRoutes(app, services);
    segmentsRoutes(app, services);
    attachmentsRoutes(app, services);
    invitesRoutes(app, services);
    executiveLinksRoutes(app, services);
    joinRoutes(app, services);
    sessionsRoutes(app, services);
    sleepRoutes(app, services);
    rosterRoutes(app, services);
    calendarLinkRoutes(app, services);
    loadRoutes(app, services);
    shiftReminderRoutes(app, services);
    workspaceRoutes(app, services);
    channelsRoutes(app, services);
    recipientsRoutes(app, services);
    recipientsFileRoutes(app, services);
    deliveriesRoutes(app, services);
    alertSenderRoutes(app, services);
    drillsRoutes(app, services, options.drills);
    alertmanagerHook(app, services, measures);
    statusRoutes(app, options.reports, services);
    subscribeRoutes(app, services);
    executiveViewRoutes(app, services);
    calendarFeedRoutes(app, services);
  });
  await serveRenderer(app, options.rendererDir);
  return app;
}

/** A body that is announced as JSON and is empty is no body: clients announce it on every request. */
function acceptEmptyJson(app: App): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined);
    else void parse(request, body as string, done);
  });
}

/** Each request counts for its address. Alert senders have an allowance of their own, which no crowd behind the same proxy uses up. */
function countRequests(app: App, { allowances, senderOf }: Services): void {
  app.addHook('onRequest', async ({ raw, routeOptions }) => {
    if (routeOptions.url !== ALERTMANAGER_HOOK) takeFrom(allowances.address(senderOf(raw)));
  });
}

/** What machines and waiting readers ask for again and again: a line each would bury the others. */
const QUIET_ROUTES = new Set([
  '/healthz',
  '/metrics',
  ...STATUS_ROUTES,
  ...EXECUTIVE_VIEW_ROUTES,
  ...CALENDAR_ROUTES,
]);

function recordRequests(app: App, measures: Measures): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'page';
    if (PRIVATE_ROUTES.has(route)) return;
    measures.request(request.method, route, reply.statusCode, reply.elapsedTime / SECOND);
    request.log[QUIET_ROUTES.has(route) ? 'debug' : 'info'](
      {
        method: request.method,
        route,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
      },
      'request',
    );
  });
}
