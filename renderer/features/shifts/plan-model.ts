import type { RestWindow } from '#shared/fatigue/rest-windows.ts';
import { timeOnIncident } from '#shared/incident/participants/duty.ts';
import type { Participant } from '#shared/incident/participants/participant.ts';
import { ENDS_TURN_MS } from '#shared/incident/participants/stretch.ts';
import { holderOf, runningOf } from '#shared/incident/shifts/hand-over.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import type { NeededSeat, Plannable } from '#shared/shifts/plan-request.ts';
import { DEFAULT_SHIFT_RULES, type ShiftRules } from '#shared/shifts/rules.ts';
import { type Seat, SHIFT_ROLES, type ShiftRole } from '#shared/shifts/seat.ts';
import type { SeatedShift } from '#shared/shifts/shift.ts';
import { type Instant, msBetween } from '#shared/time/instant.ts';
import type { DraftShift } from './draft.ts';

/** Roles of which a plan fills as many places as are asked for. */
export type Coverage = Readonly<Record<ShiftRole, number>>;

/** What must be known on how many places of a role. */
export interface SkillNeed {
  readonly skill: string;
  readonly places: number;
}

/** The skills that are asked for, by role. */
export type SkillNeeds = Readonly<Partial<Record<ShiftRole, SkillNeed>>>;

/** The rules of the plan, by the incident's own numbers. */
export function rulesOf({ settings }: IncidentState): ShiftRules {
  return {
    ...DEFAULT_SHIFT_RULES,
    shiftHours: settings.shiftHours,
    longestShiftHours: settings.shiftRedHours,
    restHours: settings.betweenShiftsHours,
    overlapMinutes: settings.shiftOverlapMinutes,
  };
}

/** What is covered at the least where nobody says more: whoever holds a seat now, and the command. */
export function usualCoverage(state: IncidentState): Coverage {
  const held = (role: ShiftRole) => (holderOf(state, { role, team: null, slot: 1 }) === undefined ? 0 : 1);
  return {
    commander: 1,
    deputy: held('deputy'),
    scribe: held('scribe'),
    'customer-liaison': held('customer-liaison'),
    'internal-liaison': held('internal-liaison'),
    // Of each team its lead.
    lead: Object.keys(state.teams).length,
    responder: 0,
  };
}

/** The seats of a coverage: leads are those of the teams, then leads without one. The first places need the skill. */
export function seatsOf(state: IncidentState, coverage: Coverage, needs: SkillNeeds): readonly NeededSeat[] {
  const teams = Object.keys(state.teams);
  return SHIFT_ROLES.flatMap((role) =>
    Array.from({ length: coverage[role] }, (_, index): NeededSeat => {
      const team = role === 'lead' ? (teams[index] ?? null) : null;
      const slot = role === 'lead' && index < teams.length ? 1 : index + 1;
      const need = needs[role];
      return {
        seat: { role, team, slot },
        skill: need !== undefined && index < need.places ? need.skill : null,
      };
    }),
  );
}

/** Everybody who can be planned, as the planner knows them. Who only looks on, or was removed, is left out. */
export function plannable(
  state: IncidentState,
  windowsOf: (participant: string) => readonly RestWindow[],
  now: Instant,
): readonly Plannable[] {
  return Object.values(state.participants)
    .filter((person) => canBePlanned(state, person))
    .map((person) => {
      const seat = seatHeldBy(state, person);
      const { rest, turn } = person;
      // A short rest is a part of the turn.
      const isOn =
        person.attendance === 'active' || (rest !== null && msBetween(rest.since, rest.until) < ENDS_TURN_MS);
      return {
        id: person.id,
        name: person.name,
        zone: person.zone,
        skills: person.skills,
        roles: person.role === 'guest' ? ['responder'] : SHIFT_ROLES,
        workedMs: timeOnIncident(person, now),
        dutySince: isOn ? turn.since : null,
        lastDutyEnd: isOn ? null : turn.awaySince,
        holds: seat,
        avoid: windowsOf(person.id),
        unavailable: rest === null ? [] : [{ from: rest.since, to: rest.until }],
        available: null,
      };
    });
}

/** The shifts of a draft as the planner takes them: those that stand, and are not over. */
export function keptOf(shifts: readonly DraftShift[]): readonly SeatedShift[] {
  return shifts
    .filter(({ isOver }) => !isOver)
    .map(({ role, team, slot, person, from, to }) => ({ seat: { role, team, slot }, person, from, to }));
}

function canBePlanned(state: IncidentState, { id, attendance, role }: Participant): boolean {
  if (attendance === 'removed') return false;
  return role !== 'observer' || state.command.commander === id;
}

/** The seat that somebody holds without a shift: command, a team, or their role. */
function seatHeldBy(state: IncidentState, person: Participant): Seat | null {
  if (runningOf(state, person.id) !== undefined || person.attendance !== 'active') return null;
  if (state.command.commander === person.id) return { role: 'commander', team: null, slot: 1 };
  const team = Object.values(state.teams).find(({ lead }) => lead === person.id);
  if (team !== undefined) return { role: 'lead', team: team.id, slot: 1 };
  const role = SHIFT_ROLES.find((each) => each === person.role && each !== 'responder');
  if (role === undefined || holderOf(state, { role, team: null, slot: 1 }) !== person.id) return null;
  return { role, team: null, slot: 1 };
}
