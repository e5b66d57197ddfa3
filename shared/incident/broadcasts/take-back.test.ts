import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINUTE, plus, SECOND } from '#shared/time/instant.ts';
import type { IncidentEvent } from '../event.ts';
import { fold } from '../evolve.ts';
import { redacted } from '../log/redaction.ts';
import { dueActions, schedule } from '../reminders/schedule.ts';
import { anIncident, made, person, type Scenario, SYSTEM } from '../testing/scenario.ts';

function drafted(room: Scenario, by = 'ana', nextMinutes = 30): string {
  const said = { audience: 'public', status: 'investigating', text: 'Writes fail.' } as const;
  const nextUpdateAt = plus(room.now, nextMinutes * MINUTE);
  return made(room.given(by, 'broadcast.draft', { ...said, nextUpdateAt }), 'broadcast');
}

function sending(room: Scenario): string {
  const broadcast = drafted(room);
  room.given('ana', 'broadcast.send', { broadcast });
  return broadcast;
}

/** The server does what is due now. */
function serve(room: Scenario): void {
  for (const { type, data } of dueActions(room.state, room.now)) room.given(SYSTEM, type, data as never);
}

function outOf(room: Scenario): readonly string[] {
  return room.happened('broadcast.sent').map(({ data }) => (data as { broadcast: string }).broadcast);
}

describe('an update on its way', () => {
  it('[CAST-4] goes out by itself after 10 s, once, as the update of whoever sent it', () => {
    const room = anIncident();
    const broadcast = sending(room);
    expect(room.log.at(-1)).toMatchObject({
      type: 'broadcast.queued',
      data: { broadcast, goesAt: plus(room.now, 10 * SECOND) },
    });
    expect(room.state.broadcasts[broadcast]).toMatchObject({ sentAt: null, queued: { by: 'ana' } });
    room.pass(9 / 60);
    serve(room);
    expect(outOf(room)).toEqual([]);
    room.pass(1 / 60);
    serve(room);
    serve(room);
    expect(outOf(room)).toEqual([broadcast]);
    expect(room.state.broadcasts[broadcast]).toMatchObject({
      sentAt: room.now,
      sentBy: 'ana',
      queued: null,
      text: 'Writes fail.',
    });
    expect(schedule(room.state).some(({ type }) => type === 'broadcast.release')).toBe(false);
  });

  it('[CAST-4] is taken back until then and is a draft again, which can be sent', () => {
    const room = anIncident({ people: { ana: 'responder', cl: 'customer-liaison', bo: 'responder' } });
    const broadcast = sending(room);
    room.pass(9.9 / 60);
    expect(room.refusal('bo', 'broadcast.take_back', { broadcast })).toBe('role_may_not');
    room.given('cl', 'broadcast.take_back', { broadcast });
    room.pass(5);
    expect(dueActions(room.state, room.now).map(({ type }) => type)).not.toContain('broadcast.release');
    expect(room.state.broadcasts[broadcast]).toMatchObject({ queued: null, sentAt: null });
    expect(room.state.broadcasts[broadcast]?.returned?.why).toBe('taken_back');
    expect(room.refusal('ana', 'broadcast.take_back', { broadcast })).toBe('broadcast_not_queued');
    room.given('ana', 'broadcast.send', { broadcast });
    room.pass(10 / 60);
    serve(room);
    expect(outOf(room)).toEqual([broadcast]);
  });

  it('[CAST-4] is no longer taken back from its moment on, even if the server has not let it out yet', () => {
    const room = anIncident();
    const broadcast = sending(room);
    room.pass(10 / 60);
    expect(room.refusal('ana', 'broadcast.take_back', { broadcast })).toBe('take_back_late');
    serve(room);
    expect(room.refusal('ana', 'broadcast.take_back', { broadcast })).toBe('take_back_late');
    expect(room.refusal('ana', 'broadcast.take_back', { broadcast: 'none' })).toBe('not_found');
  });

  it('[CAST-4] is not sent a second time while it waits, and let out by nobody but the server, when it is time', () => {
    const room = anIncident();
    const broadcast = sending(room);
    expect(room.refusal('ana', 'broadcast.send', { broadcast })).toBe('broadcast_queued');
    expect(room.refusal(SYSTEM, 'broadcast.release', { broadcast })).toBe('not_due');
    expect(room.refusal(SYSTEM, 'broadcast.release', { broadcast: 'none' })).toBe('not_found');
    room.pass(1);
    expect(room.refusal('ana', 'broadcast.release', { broadcast })).toBe('role_may_not');
  });

  it('[CAST-4] waits for a human where no server ran for longer than its time to live', () => {
    const room = anIncident();
    const broadcast = sending(room);
    room.pass(10 / 60 + 10);
    serve(room);
    expect(outOf(room)).toEqual([]);
    expect(room.happened('broadcast.withheld').map(({ data }) => data)).toMatchObject([
      { broadcast, why: 'expired' },
    ]);
    expect(room.state.broadcasts[broadcast]).toMatchObject({ queued: null, returned: { why: 'expired' } });
    room.given('ana', 'broadcast.send', { broadcast });
    room.pass(9.9);
    serve(room);
    expect(outOf(room)).toEqual([broadcast]);
  });

  it('[CAST-5] must promise what can still be kept when it goes out', () => {
    const room = anIncident();
    const broadcast = drafted(room, 'ana', 0.15);
    expect(room.refusal('ana', 'broadcast.send', { broadcast })).toBe('next_update_past');
  });

  it('[CAST-4] goes out before the room is closed: a closed room does nothing by itself', () => {
    const room = anIncident();
    room.given('ana', 'incident.resolve', {});
    const broadcast = sending(room);
    const types = room.given('ana', 'incident.close', {}).map(({ type }) => type);
    expect(types).toEqual(['broadcast.sent', 'incident.closed']);
    expect(room.state.broadcasts[broadcast]).toMatchObject({ queued: null, sentBy: 'ana' });
    room.pass(1);
    expect(schedule(room.state)).toEqual([]);
  });

  it('[CAST-4 LOG-3] stays where its words were taken out of the record meanwhile', () => {
    const room = anIncident();
    const broadcast = sending(room);
    room.state = fold(
      room.log.map((event) =>
        event.type === 'broadcast.drafted' ? { ...event, data: redacted(event.data) } : event,
      ),
    );
    room.pass(1);
    serve(room);
    expect(room.log.at(-1)).toMatchObject({ type: 'broadcast.withheld', data: { why: 'redacted' } });
    expect(room.refusal('ana', 'broadcast.send', { broadcast })).toBe('broadcast_redacted');
  });

  it('[CAST-4] goes out at once where a room has no such window', () => {
    const room = anIncident({ declare: { settings: { takeBackSeconds: 0 } } });
    const broadcast = sending(room);
    expect(outOf(room)).toEqual([broadcast]);
    expect(room.state.broadcasts[broadcast]).toMatchObject({ sentBy: 'ana' });
  });

  it('[LOG-6] a log in which updates were sent without a window folds as it did', () => {
    const room = anIncident();
    const broadcast = drafted(room);
    const { audience, status, text, nextUpdateAt } = room.state.broadcasts[broadcast] ?? {};
    const old: IncidentEvent = {
      ...(room.log.at(-1) as IncidentEvent),
      seq: room.state.seq + 1,
      type: 'broadcast.sent',
      data: { broadcast, audience, status, text, nextUpdateAt },
    };
    expect(fold([...room.log, old]).broadcasts[broadcast]).toMatchObject({
      sentAt: room.now,
      sentBy: person('ana').id,
    });
  });

  it('[CAST-4] is never sent twice and never after it was taken back, whatever people and clocks do', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(30)), { maxLength: 60 }), (steps) => {
        const room = anIncident();
        const attempt = (by: string | typeof SYSTEM, type: string, data: unknown) => {
          if (room.refusal(by, type as never, data as never) === null)
            room.given(by, type as never, data as never);
        };
        for (const [what, which] of steps) {
          const ids = Object.keys(room.state.broadcasts);
          const broadcast = ids[which % Math.max(1, ids.length)] ?? 'none';
          if (what === 0) drafted(room, 'ana', 600);
          if (what === 1) attempt('ana', 'broadcast.send', { broadcast });
          if (what === 2) attempt('ana', 'broadcast.take_back', { broadcast });
          if (what === 3) room.pass(which / 60);
          if (what === 4) serve(room);
          if (what === 5) attempt(SYSTEM, 'broadcast.release', { broadcast });
        }
        const waiting = new Set<string>();
        const out = new Set<string>();
        for (const { type, data } of room.log) {
          const { broadcast } = data as { broadcast: string };
          if (type === 'broadcast.queued') waiting.add(broadcast);
          if (type === 'broadcast.taken_back' || type === 'broadcast.withheld') waiting.delete(broadcast);
          if (type !== 'broadcast.sent') continue;
          expect(waiting.delete(broadcast)).toBe(true);
          expect(out.has(broadcast)).toBe(false);
          out.add(broadcast);
        }
      }),
    );
  });
});
