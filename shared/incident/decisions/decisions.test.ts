import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINUTE, plus, SECOND } from '#shared/time/instant.ts';
import { clockLevel } from '../clocks/clock.ts';
import { clocks } from '../clocks/clocks.ts';
import { redacted } from '../log/redaction.ts';
import { anIncident, made, OWNER, type Scenario, SYSTEM } from '../testing/scenario.ts';

const PEOPLE = {
  ana: 'responder',
  bo: 'responder',
  cy: 'lead',
  di: 'deputy',
  li: 'customer-liaison',
} as const;

function aRoom(settings = {}): Scenario {
  return anIncident({
    people: { ...PEOPLE, gus: 'guest', obe: 'observer', sky: 'scribe' },
    declare: { settings },
  });
}

function propose(room: Scenario, by = 'ana', more = {}): string {
  const said = { proposal: 'Fail over to db2', risk: 'Two minutes of writes lost', executor: 'bo', ...more };
  return made(room.given(by, 'decision.propose', said), 'decision');
}

function seconds(room: Scenario, count: number): void {
  room.pass(count / 60, { reminders: true });
}

function clockKinds(room: Scenario) {
  return clocks(room.state)
    .filter(({ kind }) => kind.startsWith('decision'))
    .map((clock) => [clock.kind, clockLevel(clock, room.now), clock.person]);
}

describe('a proposal', () => {
  it('[DEC-1] has its risk, who executes it, and when it is verified', () => {
    const room = aRoom();
    const id = propose(room);
    expect(room.state.decisions[id]).toMatchObject({
      proposal: 'Fail over to db2',
      risk: 'Two minutes of writes lost',
      executor: 'bo',
      status: 'open',
      proposedBy: 'ana',
      closesAt: plus(room.now, 15 * SECOND),
      verifyMinutes: 30,
      verifyAt: null,
    });
    expect(() => propose(room, 'ana', { risk: ' ' })).toThrow();
    expect(room.refusal('ana', 'decision.propose', { proposal: 'x', risk: 'y', executor: 'zed' })).toBe(
      'not_in_room',
    );
  });

  it('[DEC-1] takes its window and its minutes from itself, else from the incident’s own numbers', () => {
    const room = aRoom({ objectionWindowSeconds: 40, verifyMinutes: 7 });
    const usual = propose(room);
    expect(room.state.decisions[usual]).toMatchObject({
      closesAt: plus(room.now, 40 * SECOND),
      verifyMinutes: 7,
    });
    const own = propose(room, 'cy', { windowSeconds: 5, verifyMinutes: 1 });
    expect(room.state.decisions[own]).toMatchObject({
      closesAt: plus(room.now, 5 * SECOND),
      verifyMinutes: 1,
    });
  });

  it('[DEC-1] is made by commander, deputy and leads', () => {
    const room = aRoom();
    const said = { proposal: 'x', risk: 'y', executor: 'bo' };
    const refusals = ['ana', 'di', 'cy', 'bo', 'li', 'gus', 'sky', 'obe'].map((by) =>
      room.refusal(by, 'decision.propose', said),
    );
    expect(refusals).toEqual([null, null, null, ...Array(5).fill('role_may_not')]);
  });

  it('[DEC-2] to do nothing is a decision like any other, with its risk and its verification', () => {
    const room = aRoom();
    const id = propose(room, 'ana', { proposal: 'Do nothing for now', risk: 'It spreads', executor: 'ana' });
    seconds(room, 16);
    expect(room.state.decisions[id]).toMatchObject({ status: 'carried', risk: 'It spreads' });
    expect(clockKinds(room)).toEqual([['decision-verify', 'calm', 'ana']]);
  });
});

describe('silence', () => {
  it('[DEC-1] carries when the window closes, by the server, once, and not before', () => {
    const room = aRoom();
    const id = propose(room);
    expect(clockKinds(room)).toEqual([['decision-window', 'amber', null]]);
    seconds(room, 14);
    expect(room.state.decisions[id]?.status).toBe('open');
    expect(room.refusal(SYSTEM, 'decision.settle', { decision: id, outcome: 'carried' })).toBe('not_due');
    seconds(room, 60);
    const settled = room.happened('decision.settled');
    expect(settled).toHaveLength(1);
    expect(settled[0]).toMatchObject({
      at: plus(room.state.decisions[id]?.proposedAt ?? '', 15 * SECOND),
      actor: { role: 'system' },
      data: { outcome: 'carried', bySilence: true, objectors: [] },
    });
    expect(room.state.decisions[id]?.settled?.by).toBeNull();
    expect(room.refusal(SYSTEM, 'decision.settle', { decision: id, outcome: 'carried' })).toBe(
      'decision_settled',
    );
  });

  it('[DEC-1] is the server’s to carry only: it never rejects, nor carries against an objection', () => {
    const room = aRoom();
    const id = propose(room);
    room.given('li', 'decision.object', { decision: id, reason: 'Payments run until four' });
    seconds(room, 300);
    expect(room.state.decisions[id]?.status).toBe('open');
    for (const outcome of ['carried', 'rejected'] as const) {
      expect(room.refusal(SYSTEM, 'decision.settle', { decision: id, outcome })).toBe('not_due');
    }
  });
});

describe('an objection', () => {
  it('[DEC-1] needs a reason, and comes from anybody who takes part', () => {
    const room = aRoom();
    const id = propose(room);
    const object = (by: string) => room.refusal(by, 'decision.object', { decision: id, reason: 'no' });
    expect(['bo', 'cy', 'di', 'li', 'gus', 'sky', 'ana'].map(object)).toEqual(Array(7).fill(null));
    expect(object('obe')).toBe('role_may_not');
    expect(() => room.decide('bo', 'decision.object', { decision: id, reason: '' })).toThrow();
    expect(room.refusal('bo', 'decision.object', { decision: 'none.0', reason: 'no' })).toBe('not_found');
  });

  it('[DEC-1] stands once, with its name and its reason, and is no vote', () => {
    const room = aRoom();
    const id = propose(room);
    room.given('gus', 'decision.object', { decision: id, reason: 'db2 is behind' });
    expect(room.refusal('gus', 'decision.object', { decision: id, reason: 'really' })).toBe(
      'objected_already',
    );
    expect(room.state.decisions[id]?.objections).toEqual([
      { at: room.now, by: 'gus', reason: 'db2 is behind' },
    ]);
  });

  it('[DEC-1] after the window is refused, also before the server has settled, and says what to do', () => {
    const room = aRoom();
    const id = propose(room);
    room.pass(15 / 60);
    const late = room.decide('bo', 'decision.object', { decision: id, reason: 'no' });
    expect(late).toMatchObject({
      ok: false,
      error: { code: 'wrong_state', details: { reason: 'objection_late' } },
    });
    expect(late.ok ? '' : late.error.message).toMatch(/Tell the commander/);
    seconds(room, 2);
    expect(room.refusal('bo', 'decision.object', { decision: id, reason: 'no' })).toBe('objection_late');
    expect(room.state.decisions[id]?.objections).toEqual([]);
  });

  it('[DEC-1] that is being written keeps the window open, once a person and no longer than a while', () => {
    const room = aRoom();
    const id = propose(room);
    seconds(room, 10);
    room.given('bo', 'decision.hold', { decision: id });
    expect(room.state.decisions[id]).toMatchObject({ holds: ['bo'], closesAt: plus(room.now, 45 * SECOND) });
    expect(room.refusal('bo', 'decision.hold', { decision: id })).toBe('held_already');
    seconds(room, 40);
    expect(room.state.decisions[id]?.status).toBe('open');
    room.given('bo', 'decision.object', { decision: id, reason: 'db2 is behind' });
    expect(room.refusal('bo', 'decision.hold', { decision: id })).toBe('held_already');

    const silent = propose(room);
    room.given('cy', 'decision.hold', { decision: silent });
    seconds(room, 46);
    expect(room.state.decisions[silent]).toMatchObject({ status: 'carried', settled: { by: null } });
    expect(room.refusal('cy', 'decision.hold', { decision: silent })).toBe('objection_late');
  });

  it('[DEC-1] is not made shorter by waiting for it, and the commander need not wait', () => {
    const room = aRoom();
    const id = propose(room, 'ana', { windowSeconds: 300 });
    const closesAt = room.state.decisions[id]?.closesAt;
    room.given('bo', 'decision.hold', { decision: id });
    expect(room.state.decisions[id]?.closesAt).toBe(closesAt);
    room.given('ana', 'decision.settle', { decision: id, outcome: 'rejected' });
    expect(room.refusal('cy', 'decision.hold', { decision: id })).toBe('objection_late');
  });

  it('[DEC-1] makes the decision wait for the commander: red from the end of the window, told once', () => {
    const room = aRoom();
    const id = propose(room, 'di');
    room.given('bo', 'decision.object', { decision: id, reason: 'no' });
    expect(clockKinds(room)).toEqual([['decision-settle', 'amber', 'ana']]);
    seconds(room, 600);
    expect(clockKinds(room)).toEqual([['decision-settle', 'red', 'ana']]);
    const told = room
      .happened('reminder.sent')
      .filter(({ data }) => (data as { kind: string }).kind === 'decision-settle');
    expect(told.map(({ data }) => (data as { to: string }).to)).toEqual(['ana']);
  });
});

describe('settling', () => {
  it('[DEC-1] is the commander’s, inside the window and against objections; the record says against whom', () => {
    const room = aRoom();
    const early = propose(room);
    room.given('ana', 'decision.settle', { decision: early, outcome: 'carried' });
    expect(room.state.decisions[early]).toMatchObject({ status: 'carried', settled: { by: 'ana' } });

    const opposed = propose(room);
    room.given('bo', 'decision.object', { decision: opposed, reason: 'no' });
    room.given('cy', 'decision.object', { decision: opposed, reason: 'nor me' });
    seconds(room, 60);
    room.given('ana', 'decision.settle', {
      decision: opposed,
      outcome: 'carried',
      reason: 'Writes are down',
    });
    expect(room.happened('decision.settled').at(-1)?.data).toMatchObject({
      outcome: 'carried',
      bySilence: false,
      objectors: ['bo', 'cy'],
      reason: 'Writes are down',
    });
    expect(room.state.decisions[opposed]?.objections).toHaveLength(2);
  });

  it('[DEC-1] is nobody else’s while there is a commander; without one a deputy or the owner settles', () => {
    const room = aRoom();
    const decision = propose(room);
    const settle = (by: string | typeof OWNER) =>
      room.refusal(by, 'decision.settle', { decision, outcome: 'rejected' });
    expect([settle('di'), settle(OWNER)]).toEqual(['commander_settles', 'commander_settles']);
    expect(['bo', 'cy', 'li', 'gus', 'obe', 'sky'].map(settle)).toEqual(Array(6).fill('role_may_not'));
    room.given('ana', 'role.vacate', { role: 'commander' });
    expect([settle('di'), settle(OWNER), settle('ana')]).toEqual([null, null, 'role_may_not']);
  });

  it('[DEC-1] happens once', () => {
    const room = aRoom();
    const decision = propose(room);
    room.given('ana', 'decision.settle', { decision, outcome: 'rejected', reason: 'too late for it' });
    for (const outcome of ['carried', 'rejected'] as const) {
      expect(room.refusal('ana', 'decision.settle', { decision, outcome })).toBe('decision_settled');
    }
    expect(room.refusal('bo', 'decision.verify', { decision })).toBe('decision_not_carried');
    expect(clockKinds(room)).toEqual([]);
  });

  it('[DEC-1] whatever people and time do, happens once, and objections stand inside the window only', () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('pass' as const), seconds: fc.integer({ min: 1, max: 9 }) }),
      fc.record({ do: fc.constant('object' as const), by: fc.constantFrom('bo', 'cy', 'gus', 'li') }),
      fc.record({
        do: fc.constant('settle' as const),
        by: fc.constantFrom('ana', 'ana', 'di', SYSTEM),
        outcome: fc.constantFrom('carried' as const, 'rejected' as const),
      }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const room = aRoom();
        const decision = propose(room);
        for (const next of steps) {
          if (next.do === 'pass') seconds(room, next.seconds);
          else if (next.do === 'object') {
            const said = { decision, reason: 'no' };
            if (room.decide(next.by, 'decision.object', said).ok)
              room.given(next.by, 'decision.object', said);
          } else {
            const said = { decision, outcome: next.outcome };
            if (room.decide(next.by, 'decision.settle', said).ok)
              room.given(next.by, 'decision.settle', said);
          }
        }
        seconds(room, 30);
        const { objections, closesAt, status } = room.state.decisions[decision] ?? {};
        const settled = room.happened('decision.settled');
        for (const { at } of objections ?? []) expect(at < (closesAt ?? '')).toBe(true);
        expect(settled.length).toBe(status === 'open' ? 0 : 1);
        // What nobody opposes never stays open; what somebody opposes is never carried by silence.
        if (objections?.length === 0) expect(settled).toHaveLength(1);
        else expect(settled.filter(({ actor }) => actor.role === 'system')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('verifying', () => {
  it('[DEC-2] is due on the rail, red until acted on, and reminds the executor', () => {
    const room = aRoom();
    const decision = propose(room, 'ana', { verifyMinutes: 10 });
    seconds(room, 15);
    const level = () => clockKinds(room).map(([kind, now]) => `${kind} ${now}`);
    expect(level()).toEqual(['decision-verify calm']);
    room.pass(9, { reminders: true });
    expect(level()).toEqual(['decision-verify amber']);
    room.pass(60, { reminders: true });
    expect(level()).toEqual(['decision-verify red']);
    const told = room
      .happened('reminder.sent')
      .filter(({ data }) => (data as { kind: string }).kind === 'decision-verify');
    expect(told.map(({ data }) => (data as { to: string }).to)).toEqual(['bo']);
    room.given('bo', 'decision.verify', { decision, outcome: 'failed', text: 'Lag grows' });
    expect(level()).toEqual([]);
    expect(room.state.decisions[decision]?.verified).toMatchObject({ outcome: 'failed', by: 'bo' });
    expect(room.refusal('bo', 'decision.verify', { decision })).toBe('decision_verified');
  });

  it('[DEC-2] is the executor’s, or of those who speak for them', () => {
    const room = aRoom();
    const decision = propose(room);
    seconds(room, 16);
    const verify = (by: string) => room.refusal(by, 'decision.verify', { decision });
    expect(['bo', 'ana', 'di', 'cy', 'sky'].map(verify)).toEqual(Array(5).fill(null));
    expect(['li', 'gus'].map(verify)).toEqual(['verify_not_yours', 'verify_not_yours']);
    expect(room.given('bo', 'decision.verify', { decision })[0]?.data).toMatchObject({ outcome: 'holds' });
  });

  it('[DEC-2] counts its minutes from the settlement', () => {
    const room = aRoom();
    const decision = propose(room, 'ana', { verifyMinutes: 10 });
    room.given('bo', 'decision.object', { decision, reason: 'no' });
    room.pass(5);
    room.given('ana', 'decision.settle', { decision, outcome: 'carried' });
    expect(room.state.decisions[decision]?.verifyAt).toBe(plus(room.now, 10 * MINUTE));
  });
});

it('[DEC-1] the task that carries a decision out keeps the link to it', () => {
  const room = aRoom();
  const decision = propose(room);
  const task = { title: 'Fail over', assignee: 'bo', decision };
  expect(room.refusal('ana', 'task.assign', task)).toBe('decision_not_carried');
  seconds(room, 16);
  const id = made(room.given('ana', 'task.assign', task), 'task');
  expect(room.state.tasks[id]?.decision).toBe(decision);
  expect(room.refusal('ana', 'task.assign', { ...task, decision: 'none.0' })).toBe('not_found');
});

it('[LOG-3] a redaction takes the words of a decision', () => {
  const room = aRoom();
  propose(room);
  const [event] = room.happened('decision.proposed');
  expect(redacted(event?.data)).toMatchObject({ proposal: '█ redacted', risk: '█ redacted', executor: 'bo' });
});
