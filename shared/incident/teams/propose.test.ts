import { describe, expect, it } from 'vitest';
import type { AssignableRole } from '../roles.ts';
import { anIncident, type Scenario } from '../testing/scenario.ts';
import { proposeTeams } from './propose.ts';
import { commanderSpan } from './span.ts';

function aRoom(count: number, roles: Readonly<Record<string, AssignableRole>> = {}): Scenario {
  const others = Array.from({ length: count }, (_, n) => [`p${n}`, 'responder'] as const);
  return anIncident({ people: { ana: 'responder', ...Object.fromEntries(others), ...roles } });
}

describe('the proposal of teams', () => {
  it.each([
    [3, [3]],
    [6, [3, 3]],
    [8, [4, 4]],
    [11, [4, 4, 3]],
    [14, [5, 5, 4]],
  ])('[ROLE-5] makes even teams of %i people', (count, sizes) => {
    const { teams, stay } = proposeTeams(aRoom(count).state, aRoom(count).now);
    expect(teams.map(({ members }) => members.length + 1).sort((a, b) => b - a)).toEqual(sizes);
    const everybody = teams.flatMap(({ lead, members }) => [lead, ...members]);
    expect(new Set(everybody).size).toBe(count);
    expect(stay).toEqual([]);
  });

  it('[ROLE-5] leaves staff with the commander, and teams that stand as they are', () => {
    const room = aRoom(6, { dee: 'deputy', sam: 'scribe' });
    room.given('ana', 'team.form', { name: 'Database', lead: 'p0', members: ['p1', 'p2'] });
    const { teams, stay } = proposeTeams(room.state, room.now);
    expect(stay.toSorted()).toEqual(['dee', 'p0', 'sam']);
    expect(teams).toMatchObject([{ members: [expect.anything(), expect.anything()] }]);
  });

  it('[ROLE-5] names as lead who has the role, else who is on it for longest and needs no break', () => {
    const room = aRoom(6, { lee: 'lead' });
    expect(proposeTeams(room.state, room.now).teams[0]?.lead).toBe('lee');
    room.pass(190);
    room.given('p3', 'rest.order', {});
    room.pass(30);
    room.given('p3', 'rest.end', {});
    expect(proposeTeams(room.state, room.now).teams[0]?.lead).toBe('p3');
  });

  it('[ROLE-5] brings those together whose tasks speak of the same, and names the team after it', () => {
    const room = aRoom(6);
    const work = [
      ['p0', 'Check the lag on db2'],
      ['p1', 'ルーターの再起動'],
      ['p2', 'Fail db2 over'],
      ['p3', 'ルーターのログを見る'],
    ] as const;
    for (const [assignee, title] of work) room.given('ana', 'task.assign', { title, assignee });
    const { teams } = proposeTeams(room.state, room.now);
    const together = (a: string, b: string) =>
      teams.some(({ lead, members }) => [lead, ...members].includes(a) && [lead, ...members].includes(b));
    expect([together('p0', 'p2'), together('p1', 'p3')]).toEqual([true, true]);
    expect(teams.map(({ topic }) => topic).toSorted()).toEqual(['db2', 'ルーター']);
  });

  it('[ROLE-5] has nothing to propose where nobody can lead', () => {
    const room = anIncident({ people: { ana: 'responder', gus: 'guest', sam: 'scribe' } });
    expect(proposeTeams(room.state, room.now).teams).toEqual([]);
  });

  it('[ROLE-5] is one that the rules accept, and that brings the span down', () => {
    const room = aRoom(9, { lee: 'lead', gus: 'guest' });
    expect(commanderSpan(room.state).level).toBe('red');
    const teams = proposeTeams(room.state, room.now).teams.map(({ lead, members }, n) => ({
      name: `Team ${n}`,
      lead,
      members: [...members],
    }));
    room.given('ana', 'team.split', { teams });
    expect(commanderSpan(room.state)).toEqual({ count: 3, level: 'calm' });
  });
});
