import { describe, expect, it } from 'vitest';
import { clockLevel } from '#shared/incident/clocks/clock.ts';
import { clocks } from '#shared/incident/clocks/clocks.ts';
import { isInForce } from '#shared/incident/decisions/record.ts';
import { MINUTE, msBetween } from '#shared/time/instant.ts';
import { LANGUAGES, sampleScript } from '../script/sample.ts';
import { played } from '../testing/played.ts';
import { schedule } from './schedule.ts';

const script = sampleScript('en', 'sev1');

describe('the SEV1 of forty minutes as a play', () => {
  it.each(LANGUAGES)('[INC-3] is refused nothing by the rules of the room, in %s', (language) => {
    expect(played(sampleScript(language, 'sev1')).refused).toEqual({});
  });

  it('[INC-3] lasts forty minutes, and tells the same story in both languages', () => {
    const { declare, acts } = schedule(script);
    const last = acts.at(-1)?.at ?? declare.at;
    expect(msBetween(declare.at, last) / MINUTE).toBeGreaterThan(39);
    expect(msBetween(declare.at, last) / MINUTE).toBeLessThanOrEqual(40);
    const shape = (of: typeof script) => schedule(of).acts.map(({ id, at, by }) => [id, at, by]);
    expect(shape(sampleScript('ja', 'sev1'))).toEqual(shape(script));
  });

  it('[DEC-1 DEC-2] carries a decision against an objection by name, and verifies it', () => {
    const { room } = played(script);
    const [decision] = Object.values(room.state.decisions);
    expect(decision).toMatchObject({
      status: 'carried',
      objections: [{ by: 'tomas', reason: expect.stringContaining('7.1 cannot read') }],
      settled: { by: 'maya' },
      verified: { by: 'lena', outcome: 'holds' },
    });
    expect(decision !== undefined && isInForce(decision)).toBe(true);
  });

  it('[PAR-1] calls the roll with every phase; closes one over a silent person with a reason, the others by themselves', () => {
    const { room } = played(script);
    const closed = room.happened('rollcall.closed').map(({ data }) => data as { complete: boolean });
    expect(closed.map(({ complete }) => complete)).toEqual([true, true, false, true, true]);
    expect(closed[2]).toMatchObject({ silent: ['omar'], reason: expect.stringContaining('train') });
    expect(closed[4]).toMatchObject({ silent: [], reason: null });
  });

  it('[ROLE-3] hands command over in two phases: the former commander observes', () => {
    const { room } = played(script);
    expect(room.happened('command.accepted')).toHaveLength(1);
    expect(room.state.command.commander).toBe('jun');
    expect(room.state.participants['maya']?.role).toBe('observer');
    expect(room.happened('command.vacated')).toEqual([]);
  });

  it('[AUTH-3 AUTH-4] removes the disruptive executive, who was asked and warned before', () => {
    const { room } = played(script);
    const about = ['participant.swooped', 'participant.warned', 'participant.removed'];
    const types = room.log.map(({ type }) => type).filter((type) => about.includes(type));
    expect(types.at(-1)).toBe('participant.removed');
    expect(types.indexOf('participant.warned')).toBeLessThan(types.length - 1);
    expect(room.state.participants['victor']?.attendance).toBe('removed');
  });

  it('[ROLE-7 CLOCK-1] releases all but those who are named, calls out 10, 20 and 30 minutes, leaves nothing red', () => {
    const { room } = played(script);
    const active = Object.values(room.state.participants).filter(({ attendance }) => attendance === 'active');
    expect(active.map(({ id }) => id).sort()).toEqual(['jun', 'ken', 'sofia']);
    expect(
      room.happened('clock.called_out').map(({ data }) => (data as { minutes: number }).minutes),
    ).toEqual([10, 20, 30]);
    expect(room.state.phase).toBe('learn');
    expect(room.state.cadence).toEqual({});
    expect(clocks(room.state).filter((clock) => clockLevel(clock, room.now) === 'red')).toEqual([]);
  });
});
