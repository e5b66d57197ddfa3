import { describe, expect, it } from 'vitest';
import { MINUTE, plus } from '#shared/time/instant.ts';
import { clockLevel } from '../clocks/clock.ts';
import { clocks } from '../clocks/clocks.ts';
import { anIncident, made, type Scenario } from '../testing/scenario.ts';
import { MOST_REQUESTS } from './request.ts';

function aRoom(): Scenario {
  return anIncident({ people: { ana: 'responder', bo: 'responder', cy: 'responder', eve: 'observer' } });
}

function clockOf(room: Scenario, request: string) {
  const clock = clocks(room.state).find(({ id }) => id === `logistics:${request}`);
  return clock === undefined ? undefined : { ...clock, level: clockLevel(clock, room.now) };
}

describe('what people need', () => {
  it('[SHIFT-5] is needed, arranged, done, by a named person', () => {
    const room = aRoom();
    const neededAt = plus(room.now, 60 * MINUTE);
    const ask = { kind: 'meals', text: 'Pizza for the bridge', count: 8, neededAt } as const;
    const request = made(room.given('bo', 'logistics.ask', ask), 'request');
    expect(clockOf(room, request)).toMatchObject({ level: 'amber', person: 'ana' });
    expect(room.refusal('ana', 'logistics.delegate', { request, assignee: 'nobody' })).toBe('not_in_room');
    room.given('ana', 'logistics.delegate', { request, assignee: 'cy' });
    expect(clockOf(room, request)).toMatchObject({ level: 'calm', person: 'cy' });
    expect(room.refusal('ana', 'logistics.delegate', { request, assignee: 'cy' })).toBe('request_stands');
    room.given('cy', 'logistics.arrange', { request, text: 'comes at 10' });
    expect(room.state.logistics[request]).toMatchObject({ status: 'arranged', arrangement: 'comes at 10' });
    room.pass(61, { reminders: true });
    expect(clockOf(room, request)?.level).toBe('red');
    expect(
      room.happened('reminder.sent').filter(({ data }) => (data as { to: string }).to === 'cy'),
    ).toHaveLength(1);
    room.given('cy', 'logistics.finish', { request });
    expect(clockOf(room, request)).toBeUndefined();
    expect(room.refusal('cy', 'logistics.finish', { request })).toBe('request_gone');
  });

  it('[SHIFT-5] is asked of somebody who is here, and looking on is no part in it', () => {
    const room = aRoom();
    room.given('ana', 'rest.order', { participant: 'bo' });
    const ask = { kind: 'beds', text: 'two rooms' } as const;
    expect(room.refusal('cy', 'logistics.ask', { ...ask, assignee: 'bo' })).toBe('assignee_away');
    expect(room.refusal('eve', 'logistics.ask', ask)).toBe('role_may_not');
    const request = made(room.given('cy', 'logistics.ask', { ...ask, assignee: 'cy' }), 'request');
    expect(clockOf(room, request)).toBeUndefined();
    room.given('ana', 'logistics.withdraw', { request, reason: 'they drive home' });
    expect(room.state.logistics[request]?.status).toBe('withdrawn');
  });

  it('[SHIFT-5] is bounded, and says so', () => {
    const room = aRoom();
    for (let n = 0; n < MOST_REQUESTS; n += 1)
      room.given('bo', 'logistics.ask', { kind: 'other', text: `${n}` });
    expect(room.refusal('bo', 'logistics.ask', { kind: 'other', text: 'one more' })).toBe('requests_full');
  });
});
