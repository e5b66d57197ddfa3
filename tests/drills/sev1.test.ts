import { expect, test } from 'vitest';
import { playDrill } from '#drills/player.ts';
import type { IncidentEvent } from '#shared/incident/event.ts';
import { OWNER_TOKEN, testServer } from '#tests/support/test-server.ts';

/** Slow enough that the objection comes within its window also on a busy machine. */
const SPEED = 120;

test('[INC-3 DEC-1 PAR-1 ROLE-3 AUTH-3 ROLE-7] the SEV1 of forty minutes is played by real clients, with nothing refused', {
  timeout: 90_000,
}, async () => {
  const server = await testServer({ playDrill });
  const refused: unknown[] = [];
  const drill = playDrill({
    url: server.url,
    token: OWNER_TOKEN,
    speed: SPEED,
    script: 'sev1',
    language: 'ja',
    refused: (...act) => refused.push(act),
  });
  await drill.finished;
  expect(refused).toEqual([]);
  const path = `/api/v1/incidents/${drill.incident}`;
  const { body } = await server.call('GET', `${path}/events?limit=1000`, { token: OWNER_TOKEN });
  const types = (body.events as IncidentEvent[]).map(({ type }) => type);
  for (const type of [
    'team.formed',
    'decision.objected',
    'decision.settled',
    'decision.verified',
    'rollcall.closed',
    'participant.warned',
    'participant.removed',
    'command.accepted',
    'clock.called_out',
    'incident.resolved',
  ])
    expect(types, type).toContain(type);
  const verified = await server.call('GET', `${path}/verify`, { token: OWNER_TOKEN });
  expect(verified.body).toMatchObject({ ok: true });
});
