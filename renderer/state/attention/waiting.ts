import type { NotificationKind } from '#shared/desktop/notifications.ts';
import { type Clock, type ClockKind, type ClockLevel, clockLevel } from '#shared/incident/clocks/clock.ts';
import { actingRole, isResting, participantOf } from '#shared/incident/participants/lookup.ts';
import type { ActingRole } from '#shared/incident/roles.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import { type Instant, isReached, toMs } from '#shared/time/instant.ts';
import type { RoomView } from '../room-store.ts';
import { rail } from '../selectors/rail.ts';

/** Something that waits for the reader, wherever they look. */
export interface Waiting {
  /** This very thing: acted on and come back, it is another one. */
  readonly id: string;
  readonly clock: Clock;
  readonly level: ClockLevel;
  /** As what it is notified; null: it only counts, since something else tells of it. */
  readonly notice: NotificationKind | null;
}

/** What asks the reader from the moment that it is there. */
const AT_ONCE: Readonly<Partial<Record<ClockKind, NotificationKind>>> = {
  'task-understood': 'task',
  'command-offered': 'offer',
  'roll-call-answer': 'roll-call',
  'can-answer': 'roll-call',
  'decision-window': 'decision',
};

/** Whoever rests is reached by these alone: somebody asks them by name, or their own rest is over (FAT-6). */
const DIRECT: readonly ClockKind[] = ['task-understood', 'command-offered', 'rest'];

/** Shifts have reminders of their own (SHIFT-2). */
const TOLD_ELSEWHERE: readonly ClockKind[] = [
  'shift-coming',
  'shift-leaving',
  'shift-hand-over',
  'shift-end',
];

/** Whom every lapse waits for; others what concerns themselves. */
const LOOKS_AFTER_ALL: readonly ActingRole[] = ['commander', 'deputy'];
const LOOKS_AFTER_UPDATES: readonly ActingRole[] = ['customer-liaison', 'internal-liaison'];

/** All that waits for the reader of a room, the most urgent first: for badge, tray and notifications (DESK-2). */
export function waiting(view: RoomView, now: Instant): readonly Waiting[] {
  const { state, me } = view;
  const reader = participantOf(state, me);
  if (reader === undefined) return [];
  const role = actingRole(state, reader);
  const rests = isResting(state, me);
  return rail(view)
    .filter((clock) => !rests || DIRECT.includes(clock.kind))
    .flatMap((clock) => {
      const level = clockLevel(clock, now);
      if (!waitsFor(clock, level, { state, me, role })) return [];
      const isAtOnce = AT_ONCE[clock.kind] !== undefined;
      const id = [clock.id, clock.since, ...(isAtOnce ? [] : [clock.redAt])].join(' ');
      return [{ id, clock, level, notice: noticeOf(clock.kind, level) }];
    })
    .sort((a, b) => RANK[b.level] - RANK[a.level]);
}

const RANK: Readonly<Record<ClockLevel, number>> = { calm: 0, amber: 1, red: 2 };

/** When what waits will look another way, by the clocks alone; null where it will not. */
export function nextWaiting(view: RoomView, now: Instant): Instant | null {
  const ahead = rail(view)
    .flatMap(({ amberAt, redAt }) => [amberAt, redAt])
    .filter((at) => at !== null && !isReached(at, now))
    .sort((a, b) => toMs(a ?? now) - toMs(b ?? now));
  return ahead[0] ?? null;
}

interface Reader {
  readonly state: IncidentState;
  readonly me: string;
  readonly role: ActingRole;
}

function waitsFor(clock: Clock, level: ClockLevel, { state, me, role }: Reader): boolean {
  if (clock.kind === 'decision-window') return mayObject(state, clock.subject, me, role);
  if (clock.person === me) {
    // What somebody gave themselves, or is blocked in, waits for others.
    if (clock.kind === 'task-understood') return state.tasks[clock.subject]?.assigner !== me;
    if (clock.kind === 'task-blocked') return false;
    return level !== 'calm' || AT_ONCE[clock.kind] !== undefined;
  }
  if (level !== 'red') return false;
  if (LOOKS_AFTER_ALL.includes(role)) return true;
  return clock.kind === 'update' && LOOKS_AFTER_UPDATES.includes(role);
}

/** A window waits for those who may still say something in it. */
function mayObject(state: IncidentState, id: string, me: string, role: ActingRole): boolean {
  const decision = state.decisions[id];
  if (decision === undefined || decision.proposedBy === me) return false;
  return role !== 'observer' && role !== 'guest';
}

function noticeOf(kind: ClockKind, level: ClockLevel): NotificationKind | null {
  const atOnce = AT_ONCE[kind];
  if (atOnce !== undefined) return atOnce;
  if (level !== 'red' || TOLD_ELSEWHERE.includes(kind)) return null;
  return kind === 'update' ? 'update' : kind === 'decision-settle' ? 'decision' : 'overdue';
}
