import { describe, expect, it } from 'vitest';
import { HOUR } from '#shared/time/instant.ts';
import { testClock } from '#tests/support/test-clock.ts';
import { OWNER_TOKEN, testServer } from '#tests/support/test-server.ts';

/** A Friday; the clock of the server stands at 14:00 UTC when it begins. */
const TODAY = 'from=2026-11-20&to=2026-11-20';

async function aServer() {
  const clock = testClock();
  const server = await testServer({ clock });
  const load = async (query = TODAY, token = OWNER_TOKEN) =>
    server.call('GET', `/api/v1/load?${query}`, { token });
  return { server, clock, load };
}

type Started = Awaited<ReturnType<typeof aServer>>;

/** Ana and Bo work for seven hours; of them Ana lives in Berlin, and Bo said no zone. */
async function sevenHours({ server, clock }: Started) {
  const incident = await server.declare();
  const ana = await server.person(incident, 'lead', 'Ana');
  const bo = await server.person(incident, 'responder', '=HYPERLINK("http://evil")');
  await server.command(ana.session, incident, 'participant.describe', { zone: 'Europe/Berlin' });
  await clock.advance(6 * HOUR);
  await server.command(bo.session, incident, 'rest.order', { minutes: 60 });
  await clock.advance(HOUR);
  return { incident, ana, bo };
}

function hoursOf(business: number, off: number, sleep: number) {
  return { business: business * HOUR, off: off * HOUR, sleep: sleep * HOUR };
}

describe('load over incidents', () => {
  it('[SHIFT-4] is told of everybody by the hours of their own zone, rests left out', async () => {
    const started = await aServer();
    const { ana, bo } = await sevenHours(started);
    const { status, headers, body } = await started.load();
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(body).toMatchObject({ from: '2026-11-20', to: '2026-11-20', zone: 'UTC', evenShare: 0.5 });
    // 15 to 22 in Berlin; 14 to 20 in UTC.
    expect(body.people).toMatchObject([
      { person: bo.participant, zone: null, incidents: 1, duty: hoursOf(4, 2, 0), share: 6 / 13 },
      { person: ana.participant, name: 'Ana', zone: 'Europe/Berlin', duty: hoursOf(3, 4, 0), share: 7 / 13 },
    ]);
    expect(body.busiest).toEqual({ person: ana.participant, share: 7 / 13 });
    expect(body.gini).toBeCloseTo(1 / 13, 12);
    const inTokyo = await started.load(`${TODAY}&zone=Asia/Tokyo`);
    // From 23 until midnight by Tokyo's clock: the day ends there.
    expect(inTokyo.body.people[0]).toMatchObject({ zone: null, duty: hoursOf(0, 0, 1), nights: 1 });
  });

  it('[SHIFT-4] goes on with the log: the next answer knows what came since', async () => {
    const started = await aServer();
    const { incident, ana } = await sevenHours(started);
    const hours = async () =>
      (await started.load()).body.people.find(({ person }: { person: string }) => person === ana.participant);
    expect(await hours()).toMatchObject({
      duty: hoursOf(3, 4, 0),
      interruptions: { business: 1, off: 0, sleep: 0 },
    });
    await started.server.command(OWNER_TOKEN, incident, 'task.assign', {
      title: 'look at the queries',
      assignee: ana.participant,
      minutes: 20,
    });
    await started.clock.advance(HOUR);
    const [one, other] = await Promise.all([hours(), hours()]);
    expect(one).toMatchObject({
      duty: hoursOf(3, 4, 1),
      interruptions: { business: 1, off: 0, sleep: 1 },
      nights: 1,
    });
    expect(other).toEqual(one);
  });

  it('[SHIFT-4] lists who is known and was in no incident with nothing; drills and who looks on are left out', async () => {
    const { server, clock, load } = await aServer();
    const drill = await server.declare({ kind: 'drill' });
    await server.person(drill, 'responder', 'Dora');
    const other = await server.declare();
    await server.person(other, 'observer', 'Eve');
    await server.person(other, 'responder', 'Fay');
    for (const incident of [drill, other]) {
      await server.command(OWNER_TOKEN, incident, 'incident.resolve', {});
      await server.command(OWNER_TOKEN, incident, 'incident.close', {});
    }
    await clock.advance(72 * HOUR);
    const { people } = (await load('from=2026-11-23&to=2026-11-23')).body;
    expect(people).toMatchObject([
      { name: 'Fay', incidents: 0, duty: hoursOf(0, 0, 0), byDay: [], share: null },
    ]);
  });

  it('[SHIFT-4] comes as a table in which nothing is run', async () => {
    const started = await aServer();
    await sevenHours(started);
    const { headers, body } = await started.load(`${TODAY}&format=csv`);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const [head, ...rows] = body.trim().split('\r\n');
    expect(head).toContain('"person","name","zone","incidents"');
    expect(rows).toHaveLength(2);
    expect(rows[0]).toContain(`"'=HYPERLINK(""http://evil"")","UTC",1,1,0,0,6,4,2,0,1,1,0,0,0.4615`);
    expect(rows[1]).toContain('"Ana","Europe/Berlin",1,1,0,0,7,3,4,0,1,1,0,0,0.5385');
  });

  it('[SHIFT-4 LOG-3] a name that was redacted is not told from what was read before', async () => {
    const started = await aServer();
    const { server, load } = started;
    const { incident, ana } = await sevenHours(started);
    const names = async () => (await load()).body.people.map(({ name }: { name: string }) => name);
    expect(await names()).toContain('Ana');
    const { body } = await server.call('GET', `/api/v1/incidents/${incident}/events`);
    const joined = body.events.find(
      ({ type, data }: { type: string; data: { participant?: string } }) =>
        type === 'participant.joined' && data.participant === ana.participant,
    );
    const redacted = await server.command(OWNER_TOKEN, incident, 'log.redact', {
      seq: joined.seq,
      reason: 'asked for',
    });
    expect(redacted.body).toMatchObject({ ok: true });
    expect(await names()).not.toContain('Ana');
    expect(await names()).toHaveLength(2);
  });

  it.each([
    ['', 'day_unreadable'],
    ['from=2026-11-20', 'day_unreadable'],
    ['from=2026-02-30&to=2026-03-01', 'day_unreadable'],
    ['from=2026-11-21&to=2026-11-20', 'days_reversed'],
    ['from=2025-01-01&to=2026-11-20', 'days_too_many'],
    [`${TODAY}&zone=Mars/Olympus`, 'zone_unknown'],
  ])('[SHIFT-4] "%s" is refused from the catalogue: %s', async (query, reason) => {
    const { load, server } = await aServer();
    expect(await load(query)).toMatchObject({ status: 400, body: { error: { details: { reason } } } });
    const { session } = await server.person(await server.declare(), 'responder', 'Ana');
    const own = await server.call('GET', `/api/v1/me/load?${query}`, { token: session });
    expect(own).toMatchObject({ status: 400, body: { error: { details: { reason } } } });
  });
});

describe('one’s own load', () => {
  it('[SHIFT-4 AUTH-1] is told to each of themselves, without a share; all others’ to the owner alone', async () => {
    const started = await aServer();
    const { server, load } = started;
    const { ana } = await sevenHours(started);
    const own = await server.call('GET', `/api/v1/me/load?${TODAY}`, { token: ana.session });
    expect(own.status).toBe(200);
    expect(own.body).toMatchObject({
      person: ana.participant,
      zone: 'Europe/Berlin',
      duty: hoursOf(3, 4, 0),
    });
    expect(own.body).not.toHaveProperty('share');
    expect(await load(TODAY, ana.session)).toMatchObject({ status: 403 });
    const automation = await server.call('GET', `/api/v1/me/load?${TODAY}`);
    expect(automation).toMatchObject({
      status: 409,
      body: { error: { details: { reason: 'load_needs_person' } } },
    });
  });
});
