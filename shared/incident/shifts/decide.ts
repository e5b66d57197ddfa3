import { type Refusal, refusal } from '#shared/errors/refusal.ts';
import { eventId } from '#shared/ids/ids.ts';
import { type Instant, isReached, MINUTE, msBetween, plus } from '#shared/time/instant.ts';
import { offered } from '../command/decide.ts';
import { type ActingContext, accept, type Deciders, type Decision, refuse } from '../decision.ts';
import type { EventBody } from '../event.ts';
import { nameOf, participantOf } from '../participants/lookup.ts';
import type { ActingRole } from '../roles.ts';
import type { IncidentState } from '../state.ts';
import { teamOf } from '../teams/lookup.ts';
import type { shiftCommands } from './commands.ts';
import type { PlannedShift } from './events.ts';
import {
  type DueHandOver,
  dueHandOverInto,
  EARLIEST_MS,
  earliestOf,
  holderOf,
  runningOf,
  shiftOf,
} from './hand-over.ts';
import { comingOnDuty, goingOffDuty, offDutyEvents, takingSeat } from './seat.ts';
import { FARTHEST_SHIFT_MS, isRunning, LONGEST_SHIFT_MS, SHORTEST_SHIFT_MS, type Shift } from './shift.ts';

const PLANS: readonly ActingRole[] = ['commander', 'deputy', 'owner'];

export const decideShifts: Deciders<typeof shiftCommands> = {
  'shift.plan': (state, { shifts, remove = [] }, { command, now }) => {
    const planned: PlannedShift[] = [];
    for (const [index, { id, team = null, slot = 1, ...said }] of shifts.entries()) {
      const shift = { ...said, team, slot, id: id ?? `${eventId(command, 0)}.${index}` };
      const problem = whyNotPlan(state, shift, id === undefined ? undefined : shiftOf(state, id), now);
      if (problem !== null) return { ok: false, error: problem };
      if (id !== undefined && shiftOf(state, id) === undefined) return refuse('shift_gone');
      planned.push(shift);
    }
    for (const id of remove) {
      const known = shiftOf(state, id);
      if (known === undefined) return refuse('shift_gone');
      if (known.startedAt !== null) return refuse('shift_begun', { name: nameOf(state, known.person) });
    }
    return accept(
      { type: 'shift.planned', data: { shifts: planned, removed: remove } },
      ...goingOn(state, planned, now),
    );
  },

  'shift.confirm': (state, { shift, confirmed, reason }, context) => {
    const due = dueHandOverInto(state, shift);
    if (due === undefined) return refuse(goneFor(state, shift));
    const { coming, leaving } = due;
    const { asker, now, role } = context;
    if (!isReached(earliestOf(coming), now))
      return refuse('hand_over_early', { minutes: EARLIEST_MS / MINUTE });
    if (leaving === null) return refuse('hand_over_of_nobody');
    if (asker.id === leaving.person) return given(state, due, null, context);
    if (asker.id === coming.person) return readBack(state, due, confirmed ?? [], null, context);
    if (!PLANS.includes(role) || reason === undefined) {
      const names = `${nameOf(state, leaving.person)}, ${nameOf(state, coming.person)}`;
      return refuse('hand_over_not_yours', { names });
    }
    // Nobody holds up the seat by being out of reach: leadership says it for whoever is missing, and why.
    if (coming.role === 'commander') return refuse('command_is_assumed');
    return coming.handOver.given === null
      ? given(state, due, reason, context)
      : readBack(state, due, [], reason, context);
  },

  'shift.start': (state, { shift: id }, { asker, role, now }) => {
    const due = dueHandOverInto(state, id);
    if (due === undefined) return refuse(goneFor(state, id));
    const { coming, leaving } = due;
    if (asker.id !== coming.person && !PLANS.includes(role))
      return refuse('shift_not_yours', { name: nameOf(state, coming.person) });
    if (!isReached(earliestOf(coming), now))
      return refuse('hand_over_early', { minutes: EARLIEST_MS / MINUTE });
    const away = whyNotHere(state, coming, asker.id);
    if (away !== null) return { ok: false, error: away };
    if (coming.startedAt !== null && leaving !== null) return refuse('shift_begun', { name: asker.name });
    const here = comingOnDuty(state, coming, leaving === null);
    if (leaving !== null) return accept(...here);
    if (coming.role !== 'commander') return accept(...here, ...takingSeat(state, coming, coming.person));
    if (state.command.commander === coming.person) return accept(...here);
    if (asker.id !== coming.person) return refuse('command_is_claimed');
    return accept(...here, {
      type: 'command.claimed',
      data: { participant: asker.id, name: asker.name },
    });
  },

  'shift.end': (state, { shift: id, reason = null }, { asker, role }) => {
    const shift = shiftOf(state, id);
    if (shift === undefined) return refuse('shift_gone');
    if (asker.id !== shift.person && !PLANS.includes(role))
      return refuse('shift_not_yours', { name: nameOf(state, shift.person) });
    if (!isRunning(shift)) return refuse('shift_not_running');
    if (state.command.commander === shift.person)
      return refuse('commander_must_hand_over', { name: nameOf(state, shift.person) });
    return accept(...goingOffDuty(state, shift, reason));
  },
};

/**
 * Whoever holds a seat already goes on in it with a shift that begins now: nothing is handed over, and nobody is asked to
 * begin what they are in the middle of.
 */
function goingOn(state: IncidentState, planned: readonly PlannedShift[], now: Instant): readonly EventBody[] {
  return planned
    .filter(
      (shift) =>
        shiftOf(state, shift.id)?.startedAt == null &&
        isReached(plus(shift.from, -state.settings.shiftOverlapMinutes * MINUTE), now) &&
        !isReached(shift.to, now) &&
        runningOf(state, shift.person) === undefined &&
        holderOf(state, shift) === shift.person,
    )
    .map(({ id: shift, person: participant, role, team, slot }) => ({
      type: 'shift.started',
      data: { shift, participant, role, team, slot, seated: true },
    }));
}

/** Why there is no hand-over into a shift now. */
function goneFor(state: IncidentState, shift: string): 'shift_gone' | 'hand_over_gone' {
  return shiftOf(state, shift) === undefined ? 'shift_gone' : 'hand_over_gone';
}

/** Whoever leaves has given the brief. For command that is the offer, which only who comes can accept (ROLE-3). */
function given(
  state: IncidentState,
  due: DueHandOver,
  reason: string | null,
  { command }: ActingContext,
): Decision {
  const { coming, leaving } = due;
  if (leaving === null) return refuse('hand_over_of_nobody');
  const isCommand = coming.role === 'commander';
  if (coming.handOver.given !== null && !(isCommand && state.command.offer === null))
    return refuse('confirmed_already');
  const confirmed = {
    type: 'shift.confirmed',
    data: { shift: coming.id, participant: leaving.person, as: 'leaving', points: [], reason },
  } as const;
  if (isCommand) {
    const offer = offered(state, coming.person, eventId(command, 1));
    return offer.ok ? accept(confirmed, ...offer.events) : offer;
  }
  if (coming.handOver.readBack === null) return accept(confirmed);
  return accept(confirmed, ...passed(state, due));
}

/** Whoever comes has read the brief back. It brings them on duty, where they were not. */
function readBack(
  state: IncidentState,
  due: DueHandOver,
  points: readonly string[],
  reason: string | null,
  { asker }: ActingContext,
): Decision {
  const { coming } = due;
  if (coming.role === 'commander') return refuse('command_is_accepted');
  if (coming.handOver.readBack !== null) return refuse('confirmed_already');
  const away = whyNotHere(state, coming, asker.id);
  if (away !== null) return { ok: false, error: away };
  const confirmed = {
    type: 'shift.confirmed',
    data: { shift: coming.id, participant: coming.person, as: 'coming', points, reason },
  } as const;
  const here = comingOnDuty(state, coming, false);
  if (coming.handOver.given === null) return accept(...here, confirmed);
  return accept(...here, confirmed, ...passed(state, due));
}

/** What passing a seat does: the role, then the end of the shift before. */
function passed(state: IncidentState, { coming, leaving }: DueHandOver): readonly EventBody[] {
  if (leaving === null) return [];
  const { id, person, role, team, slot } = coming;
  return [
    { type: 'shift.handed_over', data: { shift: id, from: leaving.person, to: person, role, team, slot } },
    ...takingSeat(state, coming, person),
    ...(leaving.shift === null
      ? offDutyEvents(state, coming, leaving.person)
      : goingOffDuty(state, leaving.shift, null)),
  ];
}

/**
 * Why somebody cannot come on duty; null where they can: who rests or is off duty comes back with that. Out of a rest by
 * their own word alone (FAT-6).
 */
function whyNotHere(state: IncidentState, { person }: Shift, asker: string): Refusal | null {
  const found = participantOf(state, person);
  if (found === undefined || found.attendance === 'removed') return refusal('not_in_room');
  if (found.attendance === 'resting' && person !== asker)
    return refusal('shift_of_resting', { name: found.name });
  return null;
}

/** Why a line of a plan is refused; null where it is not. What is unwise but possible is the plan's own warning. */
function whyNotPlan(
  state: IncidentState,
  shift: PlannedShift,
  known: Shift | undefined,
  now: Instant,
): Refusal | null {
  const person = participantOf(state, shift.person);
  if (person === undefined || person.attendance === 'removed') return refusal('not_in_room');
  const { name, role } = person;
  if (role === 'observer' && state.command.commander !== shift.person)
    return refusal('shift_observer', { name });
  if (shift.role === 'commander' && role === 'guest') return refusal('offer_to_guest', { name });
  if (shift.team !== null && teamOf(state, shift.team) === undefined) return refusal('team_gone');
  const length = msBetween(shift.from, shift.to);
  if (length <= 0) return refusal('shift_backwards', { name });
  if (length < SHORTEST_SHIFT_MS || length > LONGEST_SHIFT_MS) return refusal('shift_length', { name });
  if (msBetween(now, shift.from) > FARTHEST_SHIFT_MS) return refusal('shift_far', { name });
  if (known?.endedAt != null) return refusal('shift_over', { name });
  if (known?.startedAt != null && (known.person !== shift.person || known.from !== shift.from))
    return refusal('shift_begun', { name });
  return null;
}
