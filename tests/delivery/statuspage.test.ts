import { describe, expect, it } from 'vitest';
import { testServer, until } from '#tests/support/test-server.ts';
import { addRecipient, countsOf, decide, deliveredUpdate, linesOf, setChannel } from './delivering.ts';
import { type Behaviour, type Received, webhookReceiver } from './receiver.ts';

const KEY = 'the-key-of-the-page';

interface PageIncident {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly body: string;
  readonly metadata: unknown;
}

/** A page on this machine with its incidents; it misbehaves after it has done what it was asked, as a test says. */
async function pageDouble(says: (request: Received, count: number) => Behaviour | null = () => null) {
  const incidents: PageIncident[] = [];
  const receiver = await webhookReceiver((request, count) => {
    const { method, path, body } = request;
    const said = says(request, count);
    const isTaken = said === null || said === 'accepts and drops';
    if (method === 'GET')
      return said ?? { status: 200, answer: path.includes('/incidents') ? incidents : { id: 'page1' } };
    const asked = JSON.parse(body).incident;
    const id = /\/incidents\/(\w+)$/.exec(path)?.[1] ?? `i${incidents.length + 1}`;
    const index = incidents.findIndex((each) => each.id === id);
    if (method === 'PATCH' && index < 0) return { status: 404 };
    const next = { ...incidents[index], ...asked, id };
    if (isTaken) incidents.splice(index < 0 ? incidents.length : index, 1, next);
    return said ?? { status: method === 'POST' ? 201 : 200, answer: next };
  });
  const asks = () => receiver.received.map(({ method, path }) => `${method} ${path}`);
  return { apiUrl: `${receiver.url}/v1`, incidents, asks, received: receiver.received };
}

async function withPage(says?: Parameters<typeof pageDouble>[0]) {
  const page = await pageDouble(says);
  const server = await testServer();
  await setChannel(server, 'statuspage', { apiUrl: page.apiUrl, notifies: false, secret: KEY });
  await addRecipient(server, 'statuspage', { address: 'page1' });
  return { page, server, incident: await server.declare() };
}

describe('Statuspage', () => {
  it('[CAST-6] gets an incident with the first update, and the later ones on it', async () => {
    const { page, server, incident } = await withPage();
    expect((await deliveredUpdate(server, incident, 'First.')).line).toMatchObject({ state: 'delivered' });
    expect((await deliveredUpdate(server, incident, 'Second.')).line).toMatchObject({ state: 'delivered' });
    expect(page.asks()).toEqual([
      'GET /v1/pages/page1/incidents?limit=25',
      'POST /v1/pages/page1/incidents',
      'PATCH /v1/pages/page1/incidents/i1',
    ]);
    expect(page.received[1]?.headers.authorization).toBe(`OAuth ${KEY}`);
    expect(JSON.parse(page.received[1]?.body ?? '').incident).toMatchObject({
      name: '[QD-1] Service update',
      status: 'investigating',
      deliver_notifications: false,
    });
    expect(page.incidents).toMatchObject([{ name: '[QD-1] Service update' }]);
    expect(page.incidents[0]?.body).toMatch(/^Second\.\n\nNext update by /);
  });

  it('[CAST-4] an incident whose making was not answered is a doubt, and is found instead of made twice', async () => {
    const { page, server, incident } = await withPage(({ method }, count) =>
      method === 'POST' && count === 2 ? 'accepts and drops' : null,
    );
    const first = await deliveredUpdate(server, incident, 'First.');
    expect(first.line).toMatchObject({ state: 'unknown', reason: 'connection_lost', dueAt: null });
    await decide(server, incident, first.broadcast, 'resend', { state: 'unknown' });
    await until(async () => (await countsOf(server, incident, first.broadcast))?.delivered === 1);
    await deliveredUpdate(server, incident, 'Second.');
    expect(page.asks().map((ask) => ask.split(' ')[0])).toEqual(['GET', 'POST', 'GET', 'PATCH']);
    expect(page.incidents).toHaveLength(1);
  });

  it('[CAST-4] where it cannot be asked what is there, nothing is made', async () => {
    const { page, server, incident } = await withPage(({ method }) =>
      method === 'GET' ? { status: 500 } : null,
    );
    const { line } = await deliveredUpdate(server, incident, 'First.');
    expect(line).toMatchObject({ state: 'failed', reason: 'doubtful_answer' });
    expect(line?.dueAt).not.toBeNull();
    expect(page.incidents).toEqual([]);
  });

  it('[CAST-4] an older update is not shown over a newer one, and a removed incident is made anew', async () => {
    const { page, server, incident } = await withPage((_, count) => (count === 2 ? { status: 401 } : null));
    const first = await deliveredUpdate(server, incident, 'First.');
    expect(first.line).toMatchObject({ state: 'failed', reason: 'sign_in_refused' });
    await deliveredUpdate(server, incident, 'Second.');
    await decide(server, incident, first.broadcast, 'resend', { state: 'failed' });
    await until(async () => (await countsOf(server, incident, first.broadcast))?.failed === 1);
    expect(await linesOf(server, incident, first.broadcast)).toMatchObject([{ reason: 'overtaken' }]);
    expect(page.incidents[0]?.body).toMatch(/^Second\./);
    page.incidents.length = 0;
    await deliveredUpdate(server, incident, 'Third.');
    expect(
      page
        .asks()
        .slice(-2)
        .map((ask) => ask.split(' ')[0]),
    ).toEqual(['PATCH', 'POST']);
    expect(page.incidents).toHaveLength(1);
  });

  it.each([
    ['500', { status: 500 }, 'unknown', 'doubtful_answer'],
    ['422', { status: 422 }, 'failed', 'rejected'],
    ['a redirect', { status: 307, headers: { location: '/' } }, 'failed', 'redirected'],
  ] as const)('[CAST-4] after %s nothing is sent again', async (_, behaviour, state, reason) => {
    const { page, server, incident } = await withPage(({ method }) => (method === 'POST' ? behaviour : null));
    const { line } = await deliveredUpdate(server, incident, 'First.');
    expect(line).toMatchObject({ state, reason, dueAt: null });
    expect(page.asks()).toHaveLength(2);
  });

  it('[CAST-1] a test asks for the page, publishes nothing, and the key goes nowhere else', async () => {
    const { page, server } = await withPage();
    const body = { address: 'page1' };
    const tested = await server.call('POST', '/api/v1/workspace/channels/statuspage/test', { body });
    expect(tested.body).toMatchObject({ state: 'delivered' });
    expect(page.asks()).toEqual(['GET /v1/pages/page1']);
    const moved = await setChannel(server, 'statuspage', { apiUrl: 'https://x.example/v1', notifies: true });
    expect(moved.body.statuspage).toEqual({
      apiUrl: 'https://x.example/v1',
      notifies: true,
      hasSecret: false,
    });
  });
});
