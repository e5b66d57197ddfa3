import type { RestWindow } from '#shared/fatigue/rest-windows.ts';
import { handOverBy } from '#shared/fatigue/sleepiness-windows.ts';
import { type Seat, SHIFT_ROLES } from '#shared/shifts/seat.ts';
import {
  earlier,
  HOUR,
  type Instant,
  isBefore,
  isReached,
  later,
  msBetween,
  plus,
} from '#shared/time/instant.ts';
import { timeOnIncident } from '../participants/duty.ts';
import { participantOf } from '../participants/lookup.ts';
import type { Participant } from '../participants/participant.ts';
import { ENDS_TURN_MS } from '../participants/stretch.ts';
import type { Settings } from '../settings/settings.ts';
import type { IncidentState } from '../state.ts';
import { dueHandOvers, holderOf } from './hand-over.ts';
import { isSameSeat } from './shift.ts';

/** The class of the reason, and never more (FAT-3): the hours of the turn, or hours of rest. */
export type ReliefReason = 'turn' | 'rest';

/** Who should hand a seat over, to whom, and by when. */
export interface Relief {
  readonly seat: Seat;
  readonly from: string;
  /** Who is planned next, or else could take it; null where nobody can. */
  readonly to: string | null;
  readonly by: Instant;
  readonly why: ReliefReason;
  readonly level: 'amber' | 'red';
}

/** So long ahead is proposed: earlier, there is nothing to do about it yet. */
const AHEAD = 3 * HOUR;

/** Whoever takes over is clear of hours of rest for so long. */
const FRESH_FOR = 4 * HOUR;

type WindowsOf = (participant: string) => readonly RestWindow[];

/**
 * Hand-overs that the program proposes; it moves nobody by itself (FAT-6). Made of what all who plan can see: the log, and
 * windows of rest that are of one kind for everybody. Where the plan relieves somebody in time, nothing is said.
 */
export function reliefs(state: IncidentState, windowsOf: WindowsOf, now: Instant): readonly Relief[] {
  const proposed = new Set<string>();
  return heldSeats(state)
    .flatMap(({ seat, person }) => {
      const due = dueOf(person, state, windowsOf(person.id), now);
      if (due === null || msBetween(now, due.by) > AHEAD) return [];
      const next = dueHandOvers(state).find(({ coming }) => isSameSeat(coming, seat))?.coming;
      if (next !== undefined && !isBefore(due.by, next.from)) return [];
      const to = next?.person ?? freshest(state, proposed, windowsOf, later(now, due.by))?.id ?? null;
      if (to !== null) proposed.add(to);
      const level: Relief['level'] = isReached(due.by, now) ? 'red' : 'amber';
      return [{ seat, from: person.id, to, ...due, level }];
    })
    .sort((a, b) => msBetween(b.by, a.by));
}

/** By when somebody has to be relieved: before their turn is too long, and before they become sleepy. */
function dueOf(
  { turn }: Participant,
  { settings }: IncidentState,
  windows: readonly RestWindow[],
  now: Instant,
): Pick<Relief, 'by' | 'why'> | null {
  const turnOver = plus(turn.since, settings.shiftRedHours * HOUR);
  const first = windows.find(({ odds, to }) => odds === 'possible' && isBefore(now, to));
  if (first === undefined) return { by: turnOver, why: 'turn' };
  const rest = handOverBy(first);
  return { by: earlier(turnOver, rest), why: isBefore(turnOver, rest) ? 'turn' : 'rest' };
}

/** Seats that one person holds and another can take: command, roles and teams. */
function heldSeats(state: IncidentState): readonly { readonly seat: Seat; readonly person: Participant }[] {
  const plain = SHIFT_ROLES.filter((role) => role !== 'responder' && role !== 'lead').map(
    (role): Seat => ({ role, team: null, slot: 1 }),
  );
  const led = Object.keys(state.teams).map((team): Seat => ({ role: 'lead', team, slot: 1 }));
  return [...plain, ...led].flatMap((seat) => {
    const person = participantOf(state, holderOf(state, seat) ?? null);
    return person?.attendance === 'active' ? [{ seat, person }] : [];
  });
}

/** Who could take over then: here or rested, in no seat, clear of rest for a while, with the fewest hours so far. */
function freshest(
  state: IncidentState,
  proposed: ReadonlySet<string>,
  windowsOf: WindowsOf,
  at: Instant,
): Participant | undefined {
  const seated = new Set(heldSeats(state).map(({ person }) => person.id));
  const until = plus(at, FRESH_FOR);
  const isClear = ({ id }: Participant) =>
    windowsOf(id).every(({ from, to }) => !isBefore(at, to) || !isBefore(from, until));
  return Object.values(state.participants)
    .filter(({ attendance, role }) => attendance !== 'removed' && role !== 'observer' && role !== 'guest')
    .filter((person) => !proposed.has(person.id) && !seated.has(person.id) && person.rest === null)
    .filter((person) => hasTurnFor(person, state.settings, { at, until }) && isClear(person))
    .sort((a, b) => timeOnIncident(a, at) - timeOnIncident(b, at) || (a.id < b.id ? -1 : 1))[0];
}

/** Whether somebody has enough of their turn before them then, or has rested since the last one (FAT-2). */
function hasTurnFor(
  { turn: { since, awaySince } }: Participant,
  { betweenShiftsHours, shiftRedHours }: Settings,
  { at, until }: { readonly at: Instant; readonly until: Instant },
): boolean {
  if (awaySince === null || msBetween(awaySince, at) < ENDS_TURN_MS)
    return isReached(until, plus(since, shiftRedHours * HOUR));
  return isReached(plus(awaySince, betweenShiftsHours * HOUR), at);
}
