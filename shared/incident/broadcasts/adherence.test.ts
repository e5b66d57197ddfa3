import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINUTE, plus } from '#shared/time/instant.ts';
import { anIncident, made, type Scenario, START, SYSTEM } from '../testing/scenario.ts';
import { adherence, detectedAt } from './adherence.ts';

function aRoom(): Scenario {
  return anIncident({ declare: { settings: { takeBackSeconds: 0 } } });
}

function send(room: Scenario, nextMinutes: number | null): void {
  const status = nextMinutes === null ? 'resolved' : 'identified';
  const nextUpdateAt = nextMinutes === null ? null : plus(room.now, nextMinutes * MINUTE);
  const said = { audience: 'public', status, text: 'x', nextUpdateAt } as const;
  room.given('ana', 'broadcast.send', {
    broadcast: made(room.given('ana', 'broadcast.draft', said), 'broadcast'),
  });
}

function kept(room: Scenario) {
  return adherence(room.state, 'public', room.now);
}

describe('how an audience was kept told', () => {
  it('[CAST-5] counts from the detection to the first update, and a silence while it lasts', () => {
    const room = aRoom();
    expect(kept(room)).toEqual({ firstAfterMs: null, longestGapMs: 0, sent: 0, late: 0 });
    room.pass(4);
    send(room, 5);
    room.pass(5);
    send(room, 20);
    room.pass(12);
    expect(kept(room)).toEqual({
      firstAfterMs: 4 * MINUTE,
      longestGapMs: 12 * MINUTE,
      sent: 2,
      late: 0,
    });
  });

  it('[CAST-5] says how many were late, with the one that is overdue now', () => {
    const room = aRoom();
    room.pass(9);
    expect(kept(room).late).toBe(1);
    send(room, 5);
    expect(kept(room)).toMatchObject({ sent: 1, late: 1 });
    room.pass(6);
    expect(kept(room).late).toBe(2);
  });

  it('[CAST-5] counts nothing as late that was due at once, and no silence after the last word', () => {
    const room = aRoom();
    room.pass(3);
    send(room, 5);
    room.given('ana', 'incident.set_severity', { severity: 'SEV1' });
    room.pass(2);
    send(room, null);
    room.pass(600);
    expect(kept(room)).toEqual({ firstAfterMs: 3 * MINUTE, longestGapMs: 2 * MINUTE, sent: 2, late: 0 });
  });

  it('[CAST-5] begins with the first alert, where that was before anybody declared, a day before at most', () => {
    const room = aRoom();
    const alert = (startsAt: string) => ({
      fingerprint: 'a',
      status: 'firing' as const,
      name: 'x',
      summary: '',
      startsAt,
    });
    const report = (id: string, startsAt: string) =>
      room.given(SYSTEM, 'signal.report', {
        signal: id,
        source: 'alertmanager',
        title: 'x',
        status: 'firing',
        alerts: [alert(startsAt)],
      });
    report('one', plus(START, -7 * MINUTE));
    expect(detectedAt(room.state)).toBe(plus(START, -7 * MINUTE));
    room.pass(1);
    send(room, 5);
    expect(kept(room).firstAfterMs).toBe(8 * MINUTE);
    report('two', '2020-01-01T00:00:00Z');
    expect(detectedAt(room.state)).toBe(plus(START, -1_440 * MINUTE));
  });

  it('[CAST-5] knows the longest gap of any run of updates', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 12 }), (minutes) => {
        const room = aRoom();
        for (const each of minutes) {
          room.pass(each);
          send(room, 400);
        }
        expect(kept(room)).toMatchObject({
          firstAfterMs: (minutes[0] ?? 0) * MINUTE,
          longestGapMs: Math.max(0, ...minutes.slice(1)) * MINUTE,
          sent: minutes.length,
        });
      }),
    );
  });
});
