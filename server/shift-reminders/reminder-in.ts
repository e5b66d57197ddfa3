import { seatName } from '#shared/delivery/seat-name.ts';
import type { ShiftReminder } from '#shared/delivery/shift-message.ts';
import type { EventData } from '#shared/incident/event.ts';
import { nameOf, participantOf } from '#shared/incident/participants/lookup.ts';
import { dueHandOverInto, shiftOf } from '#shared/incident/shifts/hand-over.ts';
import { isRunning } from '#shared/incident/shifts/shift.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import { type Instant, isReached } from '#shared/time/instant.ts';
import type { ShiftContact } from './shift-mail-store.ts';

/**
 * What a reminder in the log says as things stand now; null where there is nothing to remind of any more: the hand-over was
 * confirmed, the shift was taken out or given to somebody else, the person has left, the incident is closed.
 */
export function reminderIn(
  state: IncidentState,
  { kind, subject }: Pick<EventData['reminder.sent'], 'kind' | 'subject'>,
  { person, language }: Pick<ShiftContact, 'person' | 'language'>,
  now: Instant,
): Omit<ShiftReminder, 'link'> | null {
  const myself = participantOf(state, person);
  if (myself === undefined || myself.attendance === 'removed' || state.phase === 'closed') return null;
  const told = (seat: Parameters<typeof seatName>[1], at: Instant, other: string | null) => ({
    key: state.key,
    seat: seatName(state, seat, language),
    at,
    isOver: isReached(at, now),
    other: other === null ? null : nameOf(state, other),
    zone: myself.zone,
  });
  if (kind === 'shift-end') {
    const shift = shiftOf(state, subject);
    const isMine = shift !== undefined && isRunning(shift) && shift.person === person;
    return isMine ? { kind, ...told(shift, shift.to, null) } : null;
  }
  const due = dueHandOverInto(state, subject);
  if (due === undefined) return null;
  const { coming, leaving, completeBy } = due;
  switch (kind) {
    case 'shift-coming':
      return coming.person === person
        ? { kind, ...told(coming, coming.from, leaving?.person ?? null) }
        : null;
    case 'shift-leaving':
      return leaving?.person === person ? { kind, ...told(coming, coming.from, coming.person) } : null;
    case 'shift-hand-over':
      return state.command.commander === person ? { kind, ...told(coming, completeBy, coming.person) } : null;
    default:
      return null;
  }
}
