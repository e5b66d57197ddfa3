import { describe, expect, it } from 'vitest';
import { anIncident, OWNER, SYSTEM } from '../testing/scenario.ts';

const alert = {
  fingerprint: 'aa5e',
  status: 'firing',
  name: 'PostgresReplicationLag',
  summary: 'Lag on db2 is 4 GB',
  startsAt: '2026-11-20T08:59:00Z',
} as const;
const report = {
  signal: '{}:{alertname="Lag"}',
  source: 'alertmanager',
  title: 'Lag',
  status: 'firing',
} as const;

describe('signals', () => {
  it('[INC-1] sent again change nothing', () => {
    const room = anIncident();
    room.given(SYSTEM, 'signal.report', { ...report, alerts: [alert] });
    const again = room.decide(SYSTEM, 'signal.report', { ...report, alerts: [alert] });
    expect(again).toEqual({ ok: true, events: [] });
  });

  it('[INC-1] add the alerts that are new, and note the resolution of each and of all', () => {
    const room = anIncident();
    room.given(SYSTEM, 'signal.report', { ...report, alerts: [alert] });
    const second = { ...alert, fingerprint: 'bb01' };
    const [added] = room.given(SYSTEM, 'signal.report', { ...report, alerts: [alert, second] });
    expect(added?.data).toMatchObject({ alerts: [second] });
    const resolved = [alert, second].map((one) => ({ ...one, status: 'resolved' as const }));
    room.given(SYSTEM, 'signal.report', { ...report, status: 'resolved', alerts: resolved });
    expect(room.state.signals[report.signal]).toMatchObject({ status: 'resolved' });
  });

  it('[AUTH-1] come from the server alone, not even from the owner', () => {
    expect(anIncident().refusal(OWNER, 'signal.report', { ...report, alerts: [alert] })).toBe('role_may_not');
  });
});
