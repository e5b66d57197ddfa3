import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE, plus } from '#shared/time/instant.ts';
import { clockLevel } from '../clocks/clock.ts';
import { clocks } from '../clocks/clocks.ts';
import { anIncident, made, type Scenario } from '../testing/scenario.ts';
import type { AudienceId } from './audience.ts';

function send(room: Scenario, nextInMinutes: number | null, audience: AudienceId = 'public') {
  const nextUpdateAt = nextInMinutes === null ? null : plus(room.now, nextInMinutes * MINUTE);
  const status = nextInMinutes === null ? 'resolved' : 'investigating';
  const broadcast = made(
    room.given('ana', 'broadcast.draft', {
      audience,
      status,
      text: 'Writes fail. We are on it.',
      nextUpdateAt,
    }),
    'broadcast',
  );
  room.given('ana', 'broadcast.send', { broadcast });
  return broadcast;
}

/** A room in which updates go out as they are sent: what follows is counted from there. */
function aRoom(): Scenario {
  return anIncident({ declare: { settings: { takeBackSeconds: 0 } } });
}

function dueIn(room: Scenario, audience: AudienceId = 'public') {
  const clock = room.state.cadence[audience];
  return clock === undefined ? null : (Date.parse(clock.dueAt) - Date.parse(room.now)) / MINUTE;
}

describe('an update', () => {
  it('[CAST-5] always names the next time, unless it is resolved', () => {
    const room = aRoom();
    const draft = { audience: 'public', text: 'Writes fail.' } as const;
    expect(room.refusal('ana', 'broadcast.draft', { ...draft, status: 'investigating' })).toBe(
      'next_update_missing',
    );
    expect(room.refusal('ana', 'broadcast.draft', { ...draft, status: 'resolved' })).toBeNull();
    expect(
      room.refusal('ana', 'broadcast.draft', {
        ...draft,
        status: 'identified',
        nextUpdateAt: plus(room.now, -1),
      }),
    ).toBe('next_update_past');
  });

  it('[CAST-5] is not sent when the promised time has passed meanwhile', () => {
    const room = aRoom();
    const broadcast = made(
      room.given('ana', 'broadcast.draft', {
        audience: 'public',
        status: 'investigating',
        text: 'Writes fail.',
        nextUpdateAt: plus(room.now, 10 * MINUTE),
      }),
      'broadcast',
    );
    room.pass(10);
    expect(room.refusal('ana', 'broadcast.send', { broadcast })).toBe('next_update_past');
  });

  it('[CAST-5] is sent once', () => {
    const room = aRoom();
    const broadcast = send(room, 10);
    expect(room.refusal('ana', 'broadcast.send', { broadcast })).toBe('broadcast_sent');
    expect(room.refusal('ana', 'broadcast.send', { broadcast: 'nowhere' })).toBe('not_found');
  });
});

describe('the public clock', () => {
  it('[CAST-5] wants a first update within 5 min, a scoping one within 5 min after it, then one every 20 min', () => {
    const room = aRoom();
    expect(dueIn(room)).toBe(5);
    room.pass(4);
    send(room, 60);
    expect([dueIn(room), room.state.cadence.public?.why]).toEqual([5, 'scoping']);
    room.pass(5);
    send(room, 60);
    expect([dueIn(room), room.state.cadence.public?.why]).toEqual([20, 'regular']);
  });

  it('[CAST-5] keeps a nearer promise', () => {
    const room = aRoom();
    send(room, 3);
    expect([dueIn(room), room.state.cadence.public?.why]).toEqual([3, 'announced']);
  });

  it('[CAST-5] goes by what was announced after the first two hours', () => {
    const room = aRoom();
    send(room, 5);
    room.pass(2 * 60);
    send(room, 240);
    expect(dueIn(room)).toBe(240);
  });

  it('[CAST-5] rings after a day at the latest, whatever was announced', () => {
    const room = aRoom();
    send(room, 5);
    room.pass(3 * 60);
    send(room, 365 * 24 * 60);
    expect(dueIn(room)).toBe(24 * 60);
  });

  it('[CAST-5] is due at once after a change of severity or a resolution, and ends with "resolved"', () => {
    const room = aRoom();
    send(room, 5);
    room.given('ana', 'incident.set_severity', { severity: 'SEV1' });
    expect([dueIn(room), room.state.cadence.public?.why]).toEqual([0, 'changed']);
    send(room, 5);
    room.given('ana', 'incident.resolve', {});
    expect(dueIn(room)).toBe(0);
    send(room, null);
    expect(dueIn(room)).toBeNull();
    room.given('ana', 'incident.reopen', {});
    expect(dueIn(room)).toBe(0);
  });

  it('[CAST-5] asks for no second "resolved" when the incident is resolved after it was told', () => {
    const room = aRoom();
    send(room, null);
    room.given('ana', 'incident.resolve', {});
    expect(dueIn(room)).toBeNull();
    expect(dueIn(room, 'executives')).toBe(0);
  });

  it('[CAST-5] does not forget since when an update was overdue', () => {
    const room = aRoom();
    room.pass(30);
    room.given('ana', 'incident.set_severity', { severity: 'SEV1' });
    expect(dueIn(room)).toBe(-25);
  });

  it('[CAST-5] is snoozed only with a reason', () => {
    const room = aRoom();
    room.pass(5);
    room.given('ana', 'broadcast.snooze', { audience: 'public', minutes: 10, reason: 'waiting for legal' });
    expect(room.state.cadence.public).toMatchObject({
      dueAt: plus(room.now, 10 * MINUTE),
      why: 'snoozed',
      reason: 'waiting for legal',
    });
  });

  it('[CAST-5] is amber before and red from due; reminders repeat until something is sent', () => {
    const room = aRoom();
    const level = () =>
      clocks(room.state)
        .filter(({ id }) => id === 'update:public')
        .map((c) => clockLevel(c, room.now));
    expect(level()).toEqual(['calm']);
    room.pass(3, { reminders: true });
    expect(level()).toEqual(['amber']);
    room.pass(13, { reminders: true });
    expect(level()).toEqual(['red']);
    const sent = room
      .happened('reminder.sent')
      .filter(({ data }) => (data as { clock: string }).clock === 'update:public');
    expect(sent).toHaveLength(2);
  });
});

describe("the executives' clock", () => {
  it('[CAST-5] is another one: every 30 min', () => {
    const room = aRoom();
    expect(dueIn(room, 'executives')).toBe(30);
    send(room, 5);
    expect(dueIn(room, 'executives')).toBe(30);
    room.pass(10);
    send(room, 8 * 60, 'executives');
    expect(dueIn(room, 'executives')).toBe(30);
    expect(
      Date.parse(room.state.cadence.public?.dueAt ?? '') - Date.parse(room.state.declaredAt),
    ).toBeLessThan(HOUR);
  });
});
