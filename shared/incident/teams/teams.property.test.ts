import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { IncidentState } from '../state.ts';
import { anIncident, OWNER, type Scenario } from '../testing/scenario.ts';
import { commanderSpan } from './span.ts';

const PEOPLE = ['ana', 'bo', 'cy', 'di', 'ed', 'fay'] as const;
const NAMES = ['Database', 'Network', 'Words'] as const;

/** What can become of teams and of the people in them, with whoever and whichever team the numbers name. */
const ACTS: readonly ((
  room: Scenario,
  a: string,
  b: string,
  team: string,
  n: number,
) => readonly [string, unknown])[] = [
  (_room, a, b, _team, n) => ['team.form', { name: NAMES[n % 3], lead: a, members: [b] }],
  (_room, a, b, team) => ['team.join', { team, participants: [a, b] }],
  (_room, a) => ['team.leave', { participants: [a] }],
  (_room, a, _b, team) => ['team.change', { team, lead: a }],
  (_room, _a, _b, team, n) =>
    n % 4 === 0 ? ['team.dissolve', { team }] : ['team.change', { team, name: `T${n}` }],
  (_room, a) => ['participant.remove', { participant: a, reason: 'x' }],
  (_room, a) => ['participant.restore', { participant: a }],
  (_room, a) => ['participant.release', { participant: a }],
  (_room, a) => ['participant.recall', { participant: a }],
  (_room, a) => ['rest.order', { participant: a }],
  (_room, a) => ['rest.end', { participant: a }],
  (_room, a, _b, _team, n) => [
    'role.assign',
    { participant: a, role: ['observer', 'lead', 'scribe', 'guest'][n % 4] },
  ],
  () => ['role.vacate', { role: 'commander' }],
  (_room, a, b) => ['participant.stand_down', { stay: [a, b] }],
  () => ['participant.recall_all', {}],
];

/** The span as somebody would count it on their fingers, from what the screen shows of each person. */
function countedByHand({ participants, teams, command }: IncidentState): number {
  let count = 0;
  for (const person of Object.values(participants)) {
    if (person.attendance !== 'active' || person.role === 'observer') continue;
    if (person.id === command.commander) continue;
    const team = Object.values(teams).find(({ members }) => members.includes(person.id));
    if (team === undefined || team.lead === null) count += 1;
  }
  return count;
}

it('[ROLE-5] whatever happens, a person is in one team, a lead in no other, and the span is what one counts', () => {
  const steps = fc.array(fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99), fc.nat(99)), { maxLength: 60 });
  fc.assert(
    fc.property(steps, (chosen) => {
      const room = anIncident({ people: Object.fromEntries(PEOPLE.map((id) => [id, 'responder'])) });
      for (const [what, who, whom, which] of chosen) {
        const a = PEOPLE[who % PEOPLE.length] ?? 'bo';
        const b = PEOPLE[whom % PEOPLE.length] ?? 'bo';
        const teams = Object.keys(room.state.teams);
        const act = ACTS[what % ACTS.length];
        const [type, data] = act?.(room, a, b, teams[which % Math.max(1, teams.length)] ?? 'none', which) ?? [
          '',
          {},
        ];
        if (room.state.command.commander === null && room.refusal(a, 'command.claim', {}) === null) {
          room.given(a, 'command.claim', {});
        }
        if (room.refusal(OWNER, type as never, data as never) === null) {
          room.given(OWNER, type as never, data as never);
        }
        expectWhole(room.state);
      }
    }),
    { numRuns: 60 },
  );
});

function expectWhole(state: IncidentState): void {
  const teams = Object.values(state.teams);
  const places = teams.flatMap(({ lead, members, away }) => [
    ...(lead === null ? [] : [lead]),
    ...members,
    ...away,
  ]);
  expect(places.toSorted()).toEqual([...new Set(places)].toSorted());
  for (const { lead, members, away, leadAway, leadlessSince } of teams) {
    expect(lead === null).toBe(leadlessSince !== null);
    expect(leadAway === null || away.includes(leadAway)).toBe(true);
    expect(places.length).toBeGreaterThan(0);
    for (const id of [lead, ...members]) {
      if (id === null) continue;
      expect(state.participants[id]).toMatchObject({ attendance: 'active' });
      expect(state.participants[id]?.role).not.toBe('observer');
      expect(id).not.toBe(state.command.commander);
    }
  }
  expect(commanderSpan(state).count).toBe(countedByHand(state));
}
