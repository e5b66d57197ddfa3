import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINUTE, msBetween, SECOND } from '#shared/time/instant.ts';
import { clockLevel } from '../clocks/clock.ts';
import { clocks } from '../clocks/clocks.ts';
import { anIncident, made, OWNER, type Scenario, SYSTEM } from '../testing/scenario.ts';
import { byStanding } from './roll-call.ts';

function aRoom(declare = {}): Scenario {
  return anIncident({
    people: { ana: 'responder', bo: 'responder', cy: 'lead', gus: 'guest', obe: 'observer', sky: 'scribe' },
    declare,
  });
}

function start(room: Scenario): string {
  return made(room.given('ana', 'rollcall.start', {}), 'rollcall');
}

function standing(room: Scenario) {
  const { open } = room.state.rollCalls;
  return open === null ? null : byStanding(room.state, open);
}

function levels(room: Scenario, prefix: string): readonly string[] {
  return clocks(room.state)
    .filter(({ kind }) => kind.startsWith(prefix))
    .map((clock) => {
      const isOfAll = clock.kind.endsWith('open');
      return `${isOfAll ? clock.kind : clock.id} ${clockLevel(clock, room.now)}`;
    });
}

describe('a roll call', () => {
  it('[PAR-1] asks everyone on assignment at once: not observers, nor who is away; who starts it has answered', () => {
    const room = aRoom();
    room.given('ana', 'participant.release', { participant: 'gus' });
    const [event] = room.given('ana', 'rollcall.start', {});
    expect(event?.data).toMatchObject({ people: ['ana', 'bo', 'cy', 'sky'] });
    expect(standing(room)).toEqual({ ok: ['ana'], help: [], silent: ['bo', 'cy', 'sky'], left: [] });
  });

  it('[PAR-1] is refused while one is open, and where nobody else is there', () => {
    const room = aRoom();
    const rollcall = start(room);
    const second = room.decide('ana', 'rollcall.start', {});
    expect(second).toMatchObject({
      ok: false,
      error: { code: 'wrong_state', details: { reason: 'rollcall_open' } },
    });
    room.given('ana', 'rollcall.close', { rollcall, reason: 'by mistake' });
    expect(room.refusal('ana', 'rollcall.start', {})).toBeNull();
    const alone = anIncident({ people: { ana: 'responder', obe: 'observer' } });
    expect(alone.refusal('ana', 'rollcall.start', {})).toBe('rollcall_nobody');
  });

  it('[PAR-1] is complete, and closes itself, when the last says OK', () => {
    const room = aRoom();
    const rollcall = start(room);
    for (const by of ['bo', 'cy', 'gus']) room.given(by, 'rollcall.answer', { rollcall, answer: 'ok' });
    const events = room.given('sky', 'rollcall.answer', { rollcall, answer: 'ok' });
    expect(events.map(({ type }) => type)).toEqual(['rollcall.answered', 'rollcall.closed']);
    expect(events[1]?.data).toMatchObject({ complete: true, reason: null, silent: [], help: [] });
    expect(room.state.rollCalls).toMatchObject({ open: null, past: [{ id: rollcall, complete: true }] });
    expect(room.refusal('bo', 'rollcall.answer', { rollcall, answer: 'help' })).toBe('rollcall_closed');
  });

  it('[PAR-1] stays open, and red, for who needs help, until they say OK', () => {
    const room = aRoom();
    const rollcall = start(room);
    for (const by of ['bo', 'gus', 'sky']) room.given(by, 'rollcall.answer', { rollcall, answer: 'ok' });
    room.given('cy', 'rollcall.answer', { rollcall, answer: 'help' });
    expect(standing(room)).toMatchObject({ help: ['cy'], silent: [] });
    expect(levels(room, 'roll-call')).toEqual(['roll-call-help:cy red']);
    room.pass(60, { reminders: true });
    expect(levels(room, 'roll-call')).toEqual(['roll-call-help:cy red']);
    room.given('cy', 'rollcall.answer', { rollcall, answer: 'ok' });
    expect(room.state.rollCalls.open).toBeNull();
  });

  it('[PAR-1] is closed incomplete only with a reason, and says by name who is missing', () => {
    const room = aRoom();
    const rollcall = start(room);
    for (const by of ['bo', 'cy', 'gus']) room.given(by, 'rollcall.answer', { rollcall, answer: 'ok' });
    const without = room.decide('ana', 'rollcall.close', { rollcall });
    expect(without.ok ? '' : without.error.message).toContain('Sky');
    expect(room.refusal('ana', 'rollcall.close', { rollcall })).toBe('rollcall_incomplete');
    const [closed] = room.given('ana', 'rollcall.close', { rollcall, reason: 'Sky is on a plane' });
    expect(closed?.data).toMatchObject({ complete: false, silent: ['sky'], reason: 'Sky is on a plane' });
    expect(room.refusal('ana', 'rollcall.close', { rollcall, reason: 'again' })).toBe('rollcall_closed');
    expect(room.refusal('ana', 'rollcall.close', { rollcall: 'none.0', reason: 'x' })).toBe('not_found');
  });

  it('[PAR-1] is answered for somebody on the bridge by those who speak for others, and by nobody else', () => {
    const room = aRoom();
    const rollcall = start(room);
    const answer = { rollcall, answer: 'ok', for: 'bo' } as const;
    expect(room.refusal('gus', 'rollcall.answer', answer)).toBe('answer_only_own');
    for (const by of ['ana', 'cy', 'sky', OWNER])
      expect(room.refusal(by, 'rollcall.answer', answer)).toBeNull();
    const [event] = room.given('sky', 'rollcall.answer', answer);
    expect(event).toMatchObject({ actor: { id: 'sky' }, data: { participant: 'bo' } });
    expect(room.refusal('ana', 'rollcall.answer', { ...answer, for: 'obe' })).toBe('not_asked');
  });

  it('[PAR-1] is answered by the lead of a team for its people', () => {
    const room = aRoom();
    room.given('ana', 'team.form', { name: 'Database', lead: 'bo', members: ['gus'] });
    const rollcall = start(room);
    expect(room.refusal('bo', 'rollcall.answer', { rollcall, answer: 'ok', for: 'gus' })).toBeNull();
  });

  it('[PAR-1] no longer waits for who leaves: the last one to go ends it by itself', () => {
    const room = aRoom();
    const rollcall = start(room);
    for (const by of ['bo', 'cy', 'gus']) room.given(by, 'rollcall.answer', { rollcall, answer: 'ok' });
    expect(room.refusal(SYSTEM, 'rollcall.close', { rollcall })).toBe('not_due');
    room.given('ana', 'rest.order', { participant: 'sky' });
    expect(standing(room)).toMatchObject({ silent: [], left: ['sky'] });
    room.pass(0.1, { reminders: true });
    expect(room.happened('rollcall.closed')).toMatchObject([{ data: { complete: true, left: ['sky'] } }]);
  });

  it('[PAR-1] a team lead who leaves meanwhile was seen to, whatever they had answered', () => {
    const room = aRoom();
    const rollcall = start(room);
    room.given('cy', 'rollcall.answer', { rollcall, answer: 'help' });
    room.given('ana', 'participant.release', { participant: 'cy' });
    expect(standing(room)).toMatchObject({ help: [], left: ['cy'] });
  });

  it('[PAR-1] turns amber after 60 s and red after 120 s for who is silent, who sees it on their own too', () => {
    const room = aRoom();
    const rollcall = start(room);
    for (const by of ['bo', 'cy', 'gus']) room.given(by, 'rollcall.answer', { rollcall, answer: 'ok' });
    expect(levels(room, 'roll-call')).toEqual(['roll-call-answer:sky calm', 'roll-call-open calm']);
    room.pass(1, { reminders: true });
    expect(levels(room, 'roll-call')).toEqual(['roll-call-answer:sky amber', 'roll-call-open amber']);
    room.pass(1, { reminders: true });
    expect(levels(room, 'roll-call')).toEqual(['roll-call-answer:sky red', 'roll-call-open red']);
    room.pass(30, { reminders: true });
    const told = room
      .happened('reminder.sent')
      .filter(({ data }) => (data as { kind: string }).kind === 'roll-call-open')
      .map(({ at }) => msBetween(room.state.rollCalls.open?.startedAt ?? '', at) / SECOND);
    expect(told).toEqual([60, 120]);
  });

  it('[PAR-1] whatever people do, all who were asked are OK, need help, are silent or have left', () => {
    const who = fc.constantFrom('bo', 'cy', 'gus', 'sky');
    const step = fc.oneof(
      fc.record({ type: fc.constant('rollcall.answer'), by: who, answer: fc.constantFrom('ok', 'help') }),
      fc.record({
        type: fc.constantFrom(
          'participant.release',
          'participant.recall',
          'participant.remove',
          'participant.restore',
          'rest.order',
          'rest.end',
        ),
        participant: who,
      }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const room = aRoom();
        const rollcall = start(room);
        const people = [...(room.state.rollCalls.open?.people ?? [])].sort();
        for (const next of steps) {
          const [by, type, data] =
            'by' in next
              ? [next.by, next.type, { rollcall, answer: next.answer }]
              : [
                  'ana',
                  next.type,
                  next.type === 'participant.remove'
                    ? { participant: next.participant, reason: 'r' }
                    : { participant: next.participant },
                ];
          if (room.decide(by, type as never, data as never).ok) room.given(by, type as never, data as never);
          const groups = standing(room) ?? room.state.rollCalls.past.at(-1);
          const all = [groups?.ok, groups?.help, groups?.silent, groups?.left].flatMap((list) => list ?? []);
          expect([...all].sort()).toEqual(people);
        }
        room.pass(0.1, { reminders: true });
        const left = standing(room);
        expect(left === null || left.silent.length + left.help.length > 0).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('[PAR-1] the state keeps the last ten that are over; the log has all', () => {
    const room = aRoom();
    for (let n = 0; n < 12; n += 1) {
      room.given('ana', 'rollcall.close', { rollcall: start(room), reason: `${n}` });
    }
    expect(room.state.rollCalls.past.map(({ reason }) => reason)).toEqual(
      Array.from({ length: 10 }, (_, n) => `${n + 2}`),
    );
    expect(room.happened('rollcall.closed')).toHaveLength(12);
  });
});

describe('the next roll call', () => {
  const due = (room: Scenario) => {
    const clock = clocks(room.state).find(({ kind }) => kind === 'roll-call');
    return clock === undefined ? null : msBetween(room.now, clock.dueAt) / MINUTE;
  };

  it('[PAR-1] is due every 30 min, and every 15 in SEV1', () => {
    const room = aRoom();
    expect(due(room)).toBe(30);
    room.given('ana', 'incident.set_severity', { severity: 'SEV1' });
    expect(due(room)).toBe(15);
    room.pass(10);
    const rollcall = start(room);
    expect(due(room)).toBeNull();
    room.given('ana', 'rollcall.close', { rollcall, reason: 'r' });
    expect(due(room)).toBe(15);
  });

  it('[PAR-1] is due at once on a change of phase: amber then, red two minutes later, until it begins', () => {
    const room = aRoom();
    room.pass(3);
    room.given('ana', 'incident.advance', {});
    expect(due(room)).toBe(0);
    expect(levels(room, 'roll-call')).toEqual(['roll-call:next amber']);
    room.pass(2, { reminders: true });
    expect(levels(room, 'roll-call')).toEqual(['roll-call:next red']);
    expect(
      room.happened('reminder.sent').filter(({ data }) => (data as { kind: string }).kind === 'roll-call'),
    ).toHaveLength(1);
    room.given('ana', 'rollcall.close', { rollcall: start(room), reason: 'r' });
    expect(due(room)).toBe(30);
  });

  it('[PAR-1] a change of phase does not take back what was overdue before it', () => {
    const room = aRoom();
    room.pass(40);
    room.given('ana', 'incident.advance', {});
    expect(due(room)).toBe(-10);
  });
});

describe('a CAN round', () => {
  it('[PAR-2] asks all leads; without any, everybody with an open task; else nobody is there to ask', () => {
    const room = aRoom();
    const asked = () => {
      const decision = room.decide('ana', 'can.start', {});
      return decision.ok
        ? (decision.events[0]?.data as { people: string[] } | undefined)?.people
        : decision.error.details.reason;
    };
    expect(asked()).toEqual(['cy']);
    room.given('ana', 'participant.release', { participant: 'cy' });
    expect(asked()).toBe('can_nobody');
    room.given('ana', 'task.assign', { title: 'Look', assignee: 'bo' });
    expect(asked()).toEqual(['bo']);
  });

  it('[PAR-2] asks who leads a team, too', () => {
    const room = aRoom();
    room.given('ana', 'team.form', { name: 'Database', lead: 'bo', members: ['gus'] });
    expect(room.given('ana', 'can.start', {})[0]?.data).toMatchObject({ people: ['bo', 'cy'] });
  });

  it('[PAR-2] keeps the answers side by side, and closes itself with the last one', () => {
    const room = aRoom();
    room.given('ana', 'role.assign', { role: 'lead', participant: 'bo' });
    const round = made(room.given('ana', 'can.start', {}), 'round');
    expect(room.refusal('ana', 'can.start', {})).toBe('can_open');
    const say = { round, conditions: 'db1 is read only', actions: 'Restoring', needs: '' };
    expect(room.refusal('gus', 'can.answer', say)).toBe('not_asked');
    expect(room.refusal('bo', 'can.answer', { ...say, conditions: ' ', actions: '' })).toBe('can_empty');
    room.given('bo', 'can.answer', say);
    room.given('bo', 'can.answer', { ...say, needs: 'A second pair of eyes' });
    expect(room.state.canRounds.open?.answers['bo']).toMatchObject({ needs: 'A second pair of eyes' });
    room.given('ana', 'can.answer', { ...say, for: 'cy' });
    expect(room.happened('can.closed')).toMatchObject([{ data: { complete: true, silent: [] } }]);
    expect(Object.keys(room.state.canRounds.past[0]?.answers ?? {}).sort()).toEqual(['bo', 'cy']);
    expect(room.refusal('bo', 'can.answer', say)).toBe('can_closed');
  });

  it('[PAR-2] is closed with a reason while somebody is silent, and by itself when they go', () => {
    const room = aRoom();
    const round = made(room.given('ana', 'can.start', {}), 'round');
    expect(room.refusal('ana', 'can.close', { round })).toBe('can_incomplete');
    room.given('ana', 'can.close', { round, reason: 'They told me on the bridge' });
    const second = made(room.given('ana', 'can.start', {}), 'round');
    room.given('ana', 'participant.release', { participant: 'cy' });
    room.pass(0.1, { reminders: true });
    expect(room.happened('can.closed').map(({ data }) => data)).toMatchObject([
      { round, complete: false, silent: ['cy'] },
      { round: second, complete: true, silent: [] },
    ]);
  });

  it('[PAR-2] who is silent is amber half way and red after five minutes', () => {
    const room = aRoom();
    room.given('ana', 'can.start', {});
    expect(levels(room, 'can')).toEqual(['can-answer:cy calm', 'can-open calm']);
    room.pass(2.5);
    expect(levels(room, 'can')).toEqual(['can-answer:cy amber', 'can-open amber']);
    room.pass(2.5);
    expect(levels(room, 'can')).toEqual(['can-answer:cy red', 'can-open red']);
  });
});
