import { expect, it } from 'vitest';
import { createSessions } from '#server/access/sessions.ts';
import { createDeliveries } from '#server/delivery/deliveries.ts';
import { createHttpServer } from '#server/http/http-server.ts';
import { sealing } from '#server/jobs/sealing.ts';
import { createAllowances } from '#server/limits/allowances.ts';
import { LIMITS } from '#server/limits/limits.ts';
import { senderAddress } from '#server/limits/sender-address.ts';
import { loadService } from '#server/load/load-service.ts';
import { createLog } from '#server/log.ts';
import { createMeasures } from '#server/measures.ts';
import { createShiftContacts } from '#server/shift-reminders/contacts.ts';
import { createPublicReports } from '#server/status-page/reports.ts';
import { memoryAccessStore } from '#server/store/memory/access-store.ts';
import { memoryDeliveryStore } from '#server/store/sqlite/delivery-store.ts';
import { createSubscribers } from '#server/subscribers/subscribers.ts';
import { unsubscribeLinks } from '#server/subscribers/unsubscribe-links.ts';
import { openWorkspaceLog } from '#server/workspace/workspace-log.ts';
import { testSleepDiaries } from '#tests/support/sleep-diaries.ts';
import { testRooms } from '#tests/support/test-room.ts';

async function app() {
  const { rooms, store, clock } = testRooms();
  const access = memoryAccessStore();
  const kept = memoryDeliveryStore();
  const links = unsubscribeLinks(access, undefined);
  return createHttpServer({
    services: {
      store,
      access,
      rooms,
      workspace: openWorkspaceLog({ store, clock, report: () => undefined }),
      deliveries: createDeliveries({
        kept,
        store,
        rooms,
        clock,
        restored: false,
        unsubscribeLink: links.linkOf,
        report: () => undefined,
      }),
      shiftsOf: () => [],
      shiftContacts: createShiftContacts({
        kept,
        post: async () => ({ kind: 'delivered' }),
        hasEmail: () => false,
        clock,
      }),
      sleepDiaries: testSleepDiaries(clock),
      load: loadService({ store, access, rooms, clock }),
      subscribers: createSubscribers({
        kept,
        links,
        clock,
        publicUrl: undefined,
        hasEmail: () => false,
        wished: () => undefined,
      }),
      clock,
      storage: () => ({ storage: 'ok', since: clock.now() }),
      sessions: createSessions({ store: access, clock, ownerTokens: [] }),
      sealing: sealing({ rooms, store, clock, pause: async () => undefined, report: () => undefined }),
      url: () => 'http://127.0.0.1',
      reach: () => ({ url: 'http://127.0.0.1', fingerprint: null }),
      allowances: createAllowances(LIMITS),
      senderOf: senderAddress([]),
    },
    measures: createMeasures(),
    reports: createPublicReports(store, rooms),
    drills: null,
    rendererDir: undefined,
    trust: { origins: [], hosts: [] },
    version: '1.2.3',
    log: createLog('silent', { write: () => undefined }),
  });
}

/** The routing table as the router prints it: a tree whose leaves name their methods. */
function routesIn(tree: string): string[] {
  const parents: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', part = '', methods = ''] = /^([│├└─ ]*)(\S*?)(?: \(([^)]*)\))?$/.exec(line) ?? [];
    const depth = indent.length / 4;
    const path = (parents[depth - 1] ?? '') + part;
    parents[depth] = path;
    return methods === '' ? [] : methods.split(', ').map((method) => `${method} ${path}`);
  });
}

it('[AUTH-1] the description names every route of the routing table, and whether it wants a token', async () => {
  const server = await app();
  await server.ready();
  const routes = routesIn(server.printRoutes());
  const { paths } = JSON.parse((await server.inject('/api/v1/openapi.json')).body) as {
    paths: Record<string, Record<string, { security?: unknown }>>;
  };
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { security }]) => ({
      route: `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`,
      isOpen: security === undefined,
    })),
  );
  expect(routes.length).toBeGreaterThan(20);
  expect(operations.map(({ route }) => route).sort()).toEqual(routes.sort());
  expect(operations.filter(({ isOpen }) => isOpen).map(({ route }) => route)).toEqual([
    'GET /healthz',
    'GET /metrics',
    'GET /api/v1/openapi.json',
    'POST /api/v1/join',
    'GET /status',
    'HEAD /status',
    'GET /status/feed.atom',
    'HEAD /status/feed.atom',
    'GET /status.json',
    'HEAD /status.json',
    'GET /status.css',
    'HEAD /status.css',
    'GET /status.js',
    'HEAD /status.js',
    'GET /executives/:token',
    'HEAD /executives/:token',
    'GET /executives.css',
    'HEAD /executives.css',
    'GET /calendar/:token.ics',
    'HEAD /calendar/:token.ics',
    'POST /status/subscribe',
    'GET /status/confirm/:token',
    'HEAD /status/confirm/:token',
    'POST /status/confirm/:token',
    'GET /status/unsubscribe/:ticket',
    'HEAD /status/unsubscribe/:ticket',
    'POST /status/unsubscribe/:ticket',
  ]);
});
