import { describe, expect, it } from 'vitest';
import { clockLevel } from '../clocks/clock.ts';
import { clocks } from '../clocks/clocks.ts';
import type { AssignableRole } from '../roles.ts';
import { anIncident, made, OWNER, type Scenario } from '../testing/scenario.ts';
import { leadOf } from './lookup.ts';
import { commanderSpan, directReports, teamSpan } from './span.ts';

const PEOPLE: Readonly<Record<string, AssignableRole>> = {
  ana: 'responder',
  bo: 'responder',
  cy: 'lead',
  di: 'responder',
  ed: 'responder',
  eve: 'observer',
  gus: 'guest',
  sam: 'scribe',
};

function aRoom(): Scenario {
  return anIncident({ people: PEOPLE });
}

function database(room: Scenario, members: readonly string[] = ['di', 'ed'], lead = 'bo'): string {
  return made(room.given('ana', 'team.form', { name: 'Database', lead, members: [...members] }), 'team');
}

function team(room: Scenario, id: string) {
  const found = room.state.teams[id];
  if (found === undefined) throw new Error('there is no such team');
  return found;
}

function reports(room: Scenario): readonly string[] {
  return directReports(room.state).map(({ id }) => id);
}

describe('the span of control', () => {
  it('[ROLE-5] counts who is on duty with a part in it: neither who commands nor who looks on or is away', () => {
    const room = aRoom();
    expect(reports(room)).toEqual(['bo', 'cy', 'di', 'ed', 'gus', 'sam']);
    room.given('ana', 'rest.order', { participant: 'di' });
    room.given('ana', 'participant.release', { participant: 'ed' });
    expect(reports(room)).toEqual(['bo', 'cy', 'gus', 'sam']);
  });

  it.each([
    [5, 'calm'],
    [6, 'amber'],
    [7, 'amber'],
    [8, 'red'],
  ])('[ROLE-5] of %i direct reports is %s', (count, level) => {
    const others = Array.from({ length: count }, (_, n) => [`p${n}`, 'responder'] as const);
    const room = anIncident({ people: { ana: 'responder', ...Object.fromEntries(others) } });
    expect(commanderSpan(room.state)).toEqual({ count, level });
  });

  it('[ROLE-5] counts of a team its lead alone, and gives the lead the members', () => {
    const room = aRoom();
    const id = database(room);
    expect(reports(room)).toEqual(['bo', 'cy', 'gus', 'sam']);
    expect(teamSpan(team(room, id), room.state.settings)).toEqual({ count: 2, level: 'calm' });
    expect(leadOf(room.state, 'di')?.id).toBe('bo');
    expect(leadOf(room.state, 'bo')).toBeUndefined();
  });

  it('[ROLE-5] takes the numbers of an older incident, which had none of it, from the defaults', () => {
    const room = anIncident({ declare: { settings: { spanAmber: 1 } } });
    expect(room.state.settings).toMatchObject({ spanAmber: 1, spanRed: 8 });
  });
});

describe('forming teams', () => {
  it('[ROLE-5] makes a responder team lead, and leaves who has another role what they are', () => {
    const room = aRoom();
    database(room);
    room.given('ana', 'team.form', { name: 'Words', lead: 'sam' });
    expect(room.state.participants['bo']?.role).toBe('lead');
    expect(room.state.participants['sam']?.role).toBe('scribe');
  });

  it('[ROLE-5] is for commander, deputy and owner', () => {
    const room = aRoom();
    const asked = { name: 'Database', lead: 'bo' };
    expect(room.refusal('cy', 'team.form', asked)).toBe('role_may_not');
    expect(room.refusal(OWNER, 'team.form', asked)).toBeNull();
  });

  it('[ROLE-5] refuses who cannot be in one, with the reason', () => {
    const room = aRoom();
    room.given('ana', 'rest.order', { participant: 'di' });
    const refused = (lead: string, members: string[] = []) =>
      room.refusal('ana', 'team.form', { name: 'Database', lead, members });
    expect(refused('ana')).toBe('cannot_be_in_team');
    expect(refused('eve')).toBe('cannot_be_in_team');
    expect(refused('gus')).toBe('cannot_lead');
    expect(refused('bo', ['gus'])).toBeNull();
    expect(refused('bo', ['di'])).toBe('person_away');
    expect(refused('zed')).toBe('not_in_room');
  });

  it('[ROLE-5] several at once are all formed, or none', () => {
    const room = aRoom();
    const split = (second: object) =>
      ({
        teams: [
          { name: 'Database', lead: 'bo', members: ['di'] },
          { name: 'Network', lead: 'cy', members: ['ed'], ...second },
        ],
      }) as never;
    expect(room.refusal('ana', 'team.split', split({ members: ['di'] }))).toBe('in_two_teams');
    expect(room.refusal('ana', 'team.split', split({ lead: 'bo' }))).toBe('in_two_teams');
    expect(room.refusal('ana', 'team.split', split({ name: 'DATABASE' }))).toBe('team_name_taken');
    room.given('ana', 'team.split', split({}));
    expect(Object.values(room.state.teams).map(({ name, lead }) => [name, lead])).toEqual([
      ['Database', 'bo'],
      ['Network', 'cy'],
    ]);
  });

  it('[ROLE-5] takes people out of the team where they were; one that nobody is left of ends', () => {
    const room = aRoom();
    const first = database(room, ['di']);
    const second = made(
      room.given('ana', 'team.form', { name: 'Network', lead: 'cy', members: ['di'] }),
      'team',
    );
    expect(team(room, first).members).toEqual([]);
    room.given('ana', 'team.join', { team: second, participants: ['bo'] });
    expect(Object.keys(room.state.teams)).toEqual([second]);
    expect(team(room, second).members).toEqual(['di', 'bo']);
  });
});

describe('changing a team', () => {
  it('[ROLE-5] gives it another name or another lead; the one before stays in it', () => {
    const room = aRoom();
    const id = database(room);
    expect(room.refusal('ana', 'team.change', { team: id })).toBe('team_unchanged');
    expect(room.refusal('ana', 'team.change', { team: id, name: 'Database', lead: 'bo' })).toBe(
      'team_unchanged',
    );
    expect(room.refusal('ana', 'team.change', { team: 'none', name: 'x' })).toBe('team_gone');
    room.given('ana', 'team.change', { team: id, name: 'Storage', lead: 'di' });
    expect(team(room, id)).toMatchObject({ name: 'Storage', lead: 'di', members: ['ed', 'bo'] });
  });

  it('[ROLE-5] a lead takes people into and out of their own team, and out of nobody else’s', () => {
    const room = aRoom();
    const id = database(room, ['di']);
    const other = made(
      room.given('ana', 'team.form', { name: 'Network', lead: 'cy', members: ['ed'] }),
      'team',
    );
    expect(room.refusal('bo', 'team.join', { team: id, participants: ['ed'] })).toBe('team_not_yours');
    expect(room.refusal('bo', 'team.join', { team: other, participants: ['gus'] })).toBe('team_not_yours');
    expect(room.refusal('di', 'team.leave', { participants: ['di'] })).toBe('team_not_yours');
    room.given('bo', 'team.join', { team: id, participants: ['gus'] });
    room.given('bo', 'team.leave', { participants: ['di'] });
    expect(team(room, id).members).toEqual(['gus']);
    expect(room.refusal('bo', 'team.join', { team: id, participants: ['gus'] })).toBe('in_team_already');
    expect(room.refusal('ana', 'team.leave', { participants: ['di'] })).toBe('in_no_team');
  });

  it('[ROLE-5] a dissolved team gives its people back to the commander', () => {
    const room = aRoom();
    const id = database(room);
    room.given('ana', 'team.dissolve', { team: id });
    expect(room.state.teams).toEqual({});
    expect(reports(room)).toEqual(['bo', 'cy', 'di', 'ed', 'gus', 'sam']);
    expect(room.refusal('ana', 'team.dissolve', { team: id })).toBe('team_gone');
  });
});

describe('a lead who leaves', () => {
  it.each([
    ['is released', (room: Scenario) => room.given('ana', 'participant.release', { participant: 'bo' })],
    ['rests', (room: Scenario) => room.given('bo', 'rest.order', {})],
    [
      'is removed',
      (room: Scenario) => room.given('ana', 'participant.remove', { participant: 'bo', reason: 'x' }),
    ],
    [
      'looks on',
      (room: Scenario) => room.given('ana', 'role.assign', { participant: 'bo', role: 'observer' }),
    ],
    [
      'takes command',
      (room: Scenario) => {
        room.given('ana', 'role.vacate', { role: 'commander' });
        room.given('bo', 'command.claim', {});
      },
    ],
    [
      'hands the role away',
      (room: Scenario) => room.given('ana', 'role.vacate', { role: 'lead', participant: 'bo' }),
    ],
    [
      'gets another role',
      (room: Scenario) => room.given('ana', 'role.assign', { participant: 'bo', role: 'scribe' }),
    ],
    ['is taken out', (room: Scenario) => room.given('ana', 'team.leave', { participants: ['bo'] })],
  ])(
    '[ROLE-5] because they %s: the team stays, its people are the commander’s, and the rail is red',
    (_how, leave) => {
      const room = aRoom();
      const id = database(room);
      expect(clocks(room.state).some(({ kind }) => kind === 'team-lead')).toBe(false);
      leave(room);
      expect(team(room, id)).toMatchObject({ lead: null, leadlessSince: room.now });
      expect(reports(room)).toEqual(expect.arrayContaining(['di', 'ed']));
      const clock = clocks(room.state).find(({ kind }) => kind === 'team-lead');
      expect(clock).toMatchObject({ subject: id, person: room.state.command.commander });
      expect(clock && clockLevel(clock, room.now)).toBe('red');
      room.given(OWNER, 'team.change', { team: id, lead: 'di' });
      expect(reports(room)).not.toContain('ed');
      expect(clocks(room.state).some(({ kind }) => kind === 'team-lead')).toBe(false);
    },
  );

  it('[ROLE-5] is told once, by the server', () => {
    const room = aRoom();
    database(room);
    room.given('bo', 'rest.order', { minutes: 240 });
    room.pass(60, { reminders: true });
    const told = room
      .happened('reminder.sent')
      .filter(({ data }) => (data as { kind: string }).kind === 'team-lead');
    expect(told.map(({ data }) => (data as { to: string }).to)).toEqual(['ana']);
  });

  it('[ROLE-5] and comes back leads again, unless somebody else does by then', () => {
    const room = aRoom();
    const id = database(room);
    room.given('bo', 'rest.order', {});
    room.given('bo', 'rest.end', {});
    expect(team(room, id)).toMatchObject({
      lead: 'bo',
      leadlessSince: null,
      members: ['di', 'ed'],
      away: [],
    });
    room.given('ana', 'participant.release', { participant: 'bo' });
    room.given('ana', 'team.change', { team: id, lead: 'di' });
    room.given('ana', 'participant.recall', { participant: 'bo' });
    expect(team(room, id)).toMatchObject({ lead: 'di', members: ['ed', 'bo'], leadAway: null });
  });

  it('[ROLE-5] from a team with nobody else leaves nothing to be mended', () => {
    const room = aRoom();
    database(room, []);
    room.given('bo', 'rest.order', {});
    expect(clocks(room.state).some(({ kind }) => kind === 'team-lead')).toBe(false);
  });
});

describe('a member who leaves', () => {
  it('[ROLE-5] counts for nobody meanwhile, and comes back to the team if it still stands', () => {
    const room = aRoom();
    const id = database(room);
    room.given('ana', 'participant.release', { participant: 'di' });
    expect(team(room, id)).toMatchObject({ members: ['ed'], away: ['di'] });
    room.given('ana', 'participant.recall', { participant: 'di' });
    expect(team(room, id)).toMatchObject({ members: ['ed', 'di'], away: [] });
    room.given('di', 'rest.order', {});
    room.given('ana', 'team.dissolve', { team: id });
    room.given('di', 'rest.end', {});
    expect(reports(room)).toContain('di');
  });
});
