import { describe, expect, it } from 'vitest';
import type { Asker } from './actor.ts';
import { authorise, mayRead, roleOf } from './authorise.ts';
import { type CommandType, commandSchemas } from './commands.ts';
import { PERMISSIONS } from './permissions.ts';
import { PHASES, type Phase } from './phases.ts';
import { ACTING_ROLES, type ActingRole, ASSIGNABLE_ROLES } from './roles.ts';
import type { IncidentState } from './state.ts';
import { anIncident, OWNER, person, Scenario, SYSTEM } from './testing/scenario.ts';

/**
 * The table a second time, written by hand from the rules and not from the code: a row is a command, its columns
 * are the acting roles below, `x` may and `.` may not; then the phases as letters d t m r l c.
 */
const ROLES =
  'commander deputy scribe customer-liaison internal-liaison lead responder observer guest owner system';
// biome-ignore format: one row a line
const MODEL = `
incident.declare       . . . . . . . . . x x  d
incident.set_severity  x x x x x x x . x x .  dtmrl
incident.assess        x x x x x x x . x x .  dtmrl
incident.link          x x x x x x x . . x .  dtmrl
incident.unlink        x x x x x x x . . x .  dtmrl
contacts.count         x x x x x x x . x x .  dtmrl
incident.advance       x x . . . . . . . x .  dtmrl
incident.resolve       x x . . . . . . . x .  dtmr
incident.close         x x . . . . . . . x .  dtmrl
incident.reopen        x x . . . . . . . x .  lc
participant.join       . . . . . . . . . x x  dtmrlc
participant.describe    x x x x x x x x x x .  dtmrl
participant.remove     x . . . . . . . . x .  dtmrl
participant.restore    x . . . . . . . . x .  dtmrl
participant.warn       x . . . . . . . . . .  dtmrl
participant.acknowledge x x x x x x x x x x . dtmrl
participant.swoop      x . . . . . . . . . .  dtmrl
participant.release    x x . . . . . . . x .  dtmrl
participant.recall     x x . . . . . . . x .  dtmrl
participant.stand_down x x . . . . . . . x .  dtmrl
participant.recall_all x x . . . . . . . x .  dtmrl
role.assign            x x . . . . . . . x .  dtmrl
role.vacate            x x . . . . . . . x .  dtmrl
team.form              x x . . . . . . . x .  dtmrl
team.split             x x . . . . . . . x .  dtmrl
team.change            x x . . . . . . . x .  dtmrl
team.join              x x x x x x x . . x .  dtmrl
team.leave             x x x x x x x . . x .  dtmrl
team.dissolve          x x . . . . . . . x .  dtmrl
command.claim          x x x x x x x . . x .  dtmrl
command.offer          x . . . . . . . . . .  dtmrl
command.accept         x x x x x x x x . x .  dtmrl
command.decline        x x x x x x x x . x .  dtmrl
command.cancel         x x x x x x x x . x .  dtmrl
command.assume         . x . . . . . . . x .  dtmrl
task.assign            x x . . . x . . . x .  dtmrl
task.understand        x x x x x x x . x x .  dtmrl
task.start             x x x x x x x . x x .  dtmrl
task.extend            x x x x x x x . x x .  dtmrl
task.report            x x x x x x x . x x .  dtmrl
task.block             x x x x x x x . x x .  dtmrl
task.cancel            x x . . . x . . . x .  dtmrl
task.reassign          x x . . . x . . . x .  dtmrl
task.ask               x x . . . x . . . x x  dtmrl
note.add               x x x x x x x . x x .  dtmrl
note.correct           x x x x x x x . x x .  dtmrl
note.pin               x x x x x x x . x x .  dtmrl
note.unpin             x x x x x x x . x x .  dtmrl
entry.star             x x x x x x x . x x .  dtmrlc
entry.unstar           x x x x x x x . x x .  dtmrlc
attachment.add         x x x x x x x . x x .  dtmrl
broadcast.draft        x x . x x . . . . x .  dtmrl
broadcast.approve      x . . . . . . . . x .  dtmrl
broadcast.send         x x . x x . . . . x .  dtmrl
broadcast.take_back    x x . x x . . . . x .  dtmrl
broadcast.release      . . . . . . . . . . x  dtmrl
broadcast.snooze       x x . x x . . . . x .  dtmrl
status.set_components  x x . x . . . . . x .  dtmr
rest.order             x x x x x x x x x x .  dtmrl
rest.end               x x x x x x x x x x .  dtmrl
rest.set_places        x x . . . . . . . x .  dtmrl
shift.plan             x x . . . . . . . x .  dtmrl
shift.confirm          x x x x x x x x x x .  dtmrl
shift.start            x x x x x x x x x x .  dtmrl
shift.end              x x x x x x x x x x .  dtmrl
logistics.ask          x x x x x x x . x x .  dtmrl
logistics.delegate     x x x x x x x . x x .  dtmrl
logistics.arrange      x x x x x x x . x x .  dtmrl
logistics.finish       x x x x x x x . x x .  dtmrl
logistics.withdraw     x x x x x x x . x x .  dtmrl
clock.snooze           x x x x x x x . x x .  dtmrl
clock.call_out         x x x . . . . . . x .  dtmr
risk.note              x x x x x x x . x x .  dtmrl
risk.clear             x x x x x x x . x x .  dtmrl
decision.propose       x x . . . x . . . x .  dtmrl
decision.hold          x x x x x x x . x x .  dtmrl
decision.object        x x x x x x x . x x .  dtmrl
decision.settle        x x . . . . . . . x x  dtmrl
decision.verify        x x x x x x x . x x .  dtmrl
rollcall.start         x x . . . . . . . x .  dtmrl
rollcall.answer        x x x x x x x . x x .  dtmrl
rollcall.close         x x . . . . . . . x x  dtmrl
can.start              x x . . . . . . . x .  dtmrl
can.answer             x x x x x x x . x x .  dtmrl
can.close              x x . . . . . . . x x  dtmrl
signal.report          . . . . . . . . . . x  dtmrl
reminder.send          . . . . . . . . . . x  dtmrl
log.redact             x . . . . . . . . x .  dtmrlc
`;

const LETTER: Readonly<Record<Phase, string>> = {
  detect: 'd',
  triage: 't',
  mobilise: 'm',
  resolve: 'r',
  learn: 'l',
  closed: 'c',
};

interface Cell {
  readonly type: CommandType;
  readonly role: ActingRole;
  readonly phase: Phase;
  readonly roleMay: boolean;
  readonly phaseFits: boolean;
}

function cells(): readonly Cell[] {
  return MODEL.trim()
    .split('\n')
    .flatMap((row) => {
      const [type, ...rest] = row.trim().split(/\s+/) as [CommandType, ...string[]];
      const letters = rest.at(-1) ?? '';
      return ROLES.split(' ').flatMap((role, column) =>
        PHASES.map((phase) => ({
          type,
          role: role as ActingRole,
          phase,
          roleMay: rest[column] === 'x',
          phaseFits: letters.includes(LETTER[phase]),
        })),
      );
    });
}

/** Somebody who acts in a role in an incident of that phase, through the real state. */
function stage(role: ActingRole, phase: Phase): { readonly state: IncidentState; readonly asker: Asker } {
  const people = Object.fromEntries(ASSIGNABLE_ROLES.map((each) => [`the-${each}`, each]));
  const room = anIncident({ people: { ...people, boss: 'responder' }, commander: 'boss' });
  const state = { ...room.state, phase };
  if (role === 'system') return { state, asker: SYSTEM };
  if (role === 'owner') return { state, asker: OWNER };
  return { state, asker: person(role === 'commander' ? 'boss' : `the-${role}`) };
}

describe('the table of permissions', () => {
  it('[AUTH-1] has a row for every command, and columns for every role', () => {
    expect(new Set(cells().map(({ type }) => type))).toEqual(new Set(Object.keys(commandSchemas)));
    expect(Object.keys(PERMISSIONS).sort()).toEqual(Object.keys(commandSchemas).sort());
    expect(ROLES.split(' ')).toEqual([...ACTING_ROLES]);
  });

  it('[AUTH-1] says in every cell what the rules say', () => {
    const wrong = cells()
      .filter(({ type }) => type !== 'incident.declare')
      .filter(({ type, role, phase, roleMay, phaseFits }) => {
        const { state, asker } = stage(role, phase);
        const answer = authorise(state, type, asker);
        const code = answer.ok ? 'ok' : answer.error.code;
        return code !== (roleMay ? (phaseFits ? 'ok' : 'wrong_state') : 'forbidden');
      })
      .map(({ type, role, phase }) => `${type} as ${role} in ${phase}`);
    expect(wrong).toEqual([]);
    expect(cells().length).toBeGreaterThan(2_000);
  });

  it.each([
    [OWNER, 'ok'],
    [SYSTEM, 'ok'],
    [{ id: 'owner', name: 'Owner', kind: 'automation' }, 'ok'],
    [person('ana'), 'not_found'],
  ] as const)('[AUTH-1] declaring before there is a room: %o', (asker, expected) => {
    const answer = authorise(new Scenario().state, 'incident.declare', asker);
    expect(answer.ok ? 'ok' : answer.error.code).toBe(expected);
  });

  it('[AUTH-5] a stranger gets the answer of an unknown incident, for every command', () => {
    const { state } = anIncident();
    for (const type of Object.keys(commandSchemas) as CommandType[]) {
      const stranger = authorise(state, type, person('zed'));
      const unknown = authorise(new Scenario().state, type, person('zed'));
      expect(stranger).toEqual(unknown);
    }
  });

  it('[AUTH-1] reading is for those in the room and the owner', () => {
    const room = anIncident({ people: { ana: 'responder', eve: 'observer', bo: 'responder' } });
    room.given('ana', 'participant.remove', { participant: 'bo', reason: 'x' });
    const readers = [person('ana'), person('eve'), OWNER, SYSTEM].map((asker) => mayRead(room.state, asker));
    expect(readers).toEqual([true, true, true, true]);
    expect([person('bo'), person('zed')].map((asker) => mayRead(room.state, asker))).toEqual([false, false]);
  });

  it('[AUTH-1] command outranks ownership, ownership outranks a role in the room', () => {
    const room = anIncident({ commander: null });
    room.given(OWNER, 'participant.join', { participant: 'olga', name: 'Olga', role: 'observer' });
    expect(roleOf(room.state, OWNER)).toBe('owner');
    room.given(OWNER, 'command.claim', {});
    expect(roleOf(room.state, OWNER)).toBe('commander');
  });
});
