import { describe, expect, it } from 'vitest';
import { clockLevel } from '#shared/incident/clocks/clock.ts';
import { clocks } from '#shared/incident/clocks/clocks.ts';
import { HOUR, msBetween } from '#shared/time/instant.ts';
import { LANGUAGES, sampleScript } from '../script/sample.ts';
import type { Script } from '../script/script.ts';
import { played } from '../testing/played.ts';
import { schedule } from './schedule.ts';

const script = sampleScript('en');

describe('the sample incident as a play', () => {
  it.each(LANGUAGES)('[INC-3] is refused nothing by the rules of the room, in %s', (language) => {
    expect(played(sampleScript(language)).refused).toEqual({});
  });

  it('plays every published fact at its published time, in the words of its source', () => {
    const { acts, declare } = schedule(script);
    const facts = script.steps.filter(({ staged }) => staged === undefined);
    expect(facts).toHaveLength(27);
    for (const fact of facts.filter(({ id }) => id !== declare.id)) {
      const act = acts.find(({ id }) => id === (fact.kind === 'broadcast' ? `${fact.id}.send` : fact.id));
      expect(act?.at, fact.id).toBe('told' in fact ? (fact.told ?? fact.at) : fact.at);
    }
    const { room } = played(script);
    const said = JSON.stringify(room.log);
    for (const fact of facts) {
      if ('text' in fact) expect(said).toContain(JSON.stringify(fact.text).slice(1, -1));
    }
  });

  it('tells the same story in both languages', () => {
    const shape = (of: Script) => schedule(of).acts.map(({ id, at, by }) => [id, at, by]);
    expect(shape(sampleScript('ja'))).toEqual(shape(script));
    const japanese = JSON.stringify(played(sampleScript('ja')).room.log.map(({ data }) => data));
    expect(japanese).not.toContain('Database writes blocked');
    expect(japanese).not.toMatch(/\{(?:done|left|percent|text|risk)\}/);
  });

  it('[TASK-2] is late with "understood" once, so that a reminder shows', () => {
    const reminders = played(script)
      .room.happened('reminder.sent')
      .filter(({ data }) => (data as { kind: string }).kind === 'task-understood');
    expect(reminders.length).toBeGreaterThanOrEqual(1);
    expect(reminders.length).toBeLessThanOrEqual(3);
  });

  it('[FAT-6 TASK-5] orders the tired engineer to rest after the deletion, and their tasks return', () => {
    const { log } = played(script).room;
    const deleted = log.findIndex(({ data }) => JSON.stringify(data).includes('Data directory removed'));
    const ordered = log.findIndex(
      ({ type, data }) => type === 'rest.ordered' && (data as { participant: string }).participant === 'dba',
    );
    expect(deleted).toBeGreaterThan(0);
    expect(ordered).toBeGreaterThan(deleted);
    expect(log.slice(ordered + 1, ordered + 3).map(({ type }) => type)).toEqual([
      'task.returned',
      'task.returned',
    ]);
  });

  it('[ROLE-6] relieves every commander near the three hours, and never has two', () => {
    const { log } = played(script).room;
    const claims = log.filter(({ type }) => type === 'command.claimed');
    const vacated = log.filter(({ type }) => type === 'command.vacated');
    expect(claims.length).toBe(vacated.length + 1);
    vacated.forEach(({ at }, index) => {
      expect(msBetween(claims[index]?.at ?? '', at)).toBeLessThan(3.5 * HOUR);
    });
  });

  it('[CLOCK-1] leaves no hour without life, and ends resolved with no update due', () => {
    const { room } = played(script);
    const times = room.log.filter(({ actor }) => actor.role !== 'system').map(({ at }) => at);
    const gaps = times.slice(1).map((at, index) => msBetween(times[index] ?? at, at));
    expect(Math.max(...gaps)).toBeLessThan(HOUR / 2);
    expect(room.state.phase).toBe('learn');
    expect(room.state.cadence).toEqual({});
    const red = clocks(room.state).filter((clock) => clockLevel(clock, room.now) === 'red');
    expect(red.filter(({ kind }) => kind !== 'duty')).toEqual([]);
  });

  it('plays the same each time', () => {
    expect(JSON.stringify(schedule(script))).toBe(JSON.stringify(schedule(sampleScript('en'))));
  });

  it('refuses a script in which something happens before the declaration', () => {
    const [first, ...rest] = script.steps;
    if (first === undefined) throw new Error('no steps');
    const early = { id: 'early', at: '2017-01-31T20:00:00.000Z', actor: 'infra', kind: 'join' } as const;
    expect(() => schedule({ ...script, steps: [early, first, ...rest] })).toThrow(/“early” happens before/);
  });
});
