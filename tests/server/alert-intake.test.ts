import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { reportOf } from '#server/http/hooks/alert-group.ts';
import { createAlertIntake } from '#server/http/hooks/alert-intake.ts';
import { alertmanagerBodySchema } from '#server/http/hooks/alertmanager-body.ts';
import { OWNER, testRooms } from '#tests/support/test-room.ts';

const recorded = 'tests/data/alerts/alertmanager-0.25-high-load-firing.json';

it('[INC-1] of first webhooks of one group in the same tick one opens the incident, in one commit', async () => {
  const { rooms, store, frames } = testRooms();
  const intake = createAlertIntake(rooms, store);
  const body = alertmanagerBodySchema.parse(JSON.parse(readFileSync(recorded, 'utf8')));
  const taken = await Promise.all(Array.from({ length: 12 }, () => intake(body)));
  expect(taken.map((one) => one.ok && one.outcome)).toEqual(['opened', ...Array(11).fill('joined')]);
  expect(store.incidents({ status: 'all', after: null, limit: 10 })).toHaveLength(1);
  // The declaration is never durable without the signal that it is for.
  expect(frames[0]?.events.map(({ type }) => type)).toEqual(['incident.declared', 'signal.fired']);
});

it('[INC-1] an alert that comes in the tick in which its incident is closed opens another one', async () => {
  const { rooms, store, done, give } = testRooms();
  const intake = createAlertIntake(rooms, store);
  const body = alertmanagerBodySchema.parse(JSON.parse(readFileSync(recorded, 'utf8')));
  await done(OWNER, 'incident.declare', { title: 'disk' });
  await rooms.execute(
    { id: 'alertmanager', name: 'Alertmanager', kind: 'system' },
    { id: 'system:first', incident: 'fire', type: 'signal.report', data: reportOf(body) },
  );
  await done(OWNER, 'incident.resolve', {});
  const news = { ...body, alerts: body.alerts.map((alert) => ({ ...alert, fingerprint: 'another' })) };
  const [closed, taken] = await Promise.all([give(OWNER, 'incident.close', {}), intake(news)]);
  expect(closed.ok).toBe(true);
  expect(taken).toMatchObject({ ok: true, outcome: 'opened' });
  expect(store.openIncidents()).toHaveLength(1);
});
