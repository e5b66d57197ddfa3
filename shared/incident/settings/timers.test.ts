import { describe, expect, it } from 'vitest';
import { MINUTE, plus } from '#shared/time/instant.ts';
import { made, Scenario, START, SYSTEM } from '../testing/scenario.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import { settingsInForce } from './timers.ts';

function declared(settings = {}): Scenario {
  const room = new Scenario();
  room.workspace = {
    timers: {
      SEV1: { publicEveryMinutes: 10, executivesEveryMinutes: 15 },
      SEV3: { executivesEveryMinutes: 120 },
    },
  };
  room.given(SYSTEM, 'incident.declare', {
    title: 'x',
    severity: 'SEV3',
    settings: { takeBackSeconds: 0, ...settings },
  });
  room.given(SYSTEM, 'participant.join', { participant: 'ana', name: 'Ana', role: 'deputy' });
  return room;
}

/** Minutes until the executives wait for the next update after one that says nothing of a time. */
function sent(room: Scenario): string | undefined {
  const text = { audience: 'executives', status: 'investigating', text: 'x' } as const;
  const nextUpdateAt = plus(room.now, 600 * MINUTE);
  const broadcast = made(room.given('ana', 'broadcast.draft', { ...text, nextUpdateAt }), 'broadcast');
  room.given('ana', 'broadcast.send', { broadcast });
  return room.state.cadence.executives?.dueAt;
}

describe('timers by severity', () => {
  it('[CAST-5] hold from the declaration on, and a change of severity takes the other interval', () => {
    const room = declared();
    expect(room.state.cadence.executives?.dueAt).toBe(plus(START, 120 * MINUTE));
    expect(sent(room)).toBe(plus(START, 120 * MINUTE));
    room.given('ana', 'incident.set_severity', { severity: 'SEV1' });
    expect(sent(room)).toBe(plus(START, 15 * MINUTE));
  });

  it('[CAST-5] give way to what the incident says for itself, and "unknown" has none', () => {
    const room = declared({ executivesEveryMinutes: 7 });
    expect(sent(room)).toBe(plus(START, 7 * MINUTE));
    const { timers } = declared().state;
    expect(settingsInForce({ settings: DEFAULT_SETTINGS, timers, severity: 'unknown' })).toEqual(
      DEFAULT_SETTINGS,
    );
  });

  it('[LOG-4] stay with the incident when the workspace changes them', () => {
    const room = declared();
    room.workspace = { timers: { SEV3: { executivesEveryMinutes: 1 } } };
    expect(sent(room)).toBe(plus(START, 120 * MINUTE));
  });
});
