import type { EventData, IncidentEvent } from '#shared/incident/event.ts';
import { MINUTE, plus } from '#shared/time/instant.ts';
import type { ShiftMail } from './shift-mail-store.ts';

/** A reminder that is older says nothing that still holds: the next one, or the room, says how it stands now. */
const OF_USE_MS = 15 * MINUTE;

const KINDS: ReadonlySet<string> = new Set(['shift-coming', 'shift-leaving', 'shift-end', 'shift-hand-over']);

/** The mail that a reminder is, to whoever wants it so; null for everything that is no reminder of a shift to one person. */
export function shiftMailOf({ type, incident, seq, at, data }: IncidentEvent): ShiftMail | null {
  if (type !== 'reminder.sent') return null;
  const { kind, to } = data as EventData['reminder.sent'];
  if (to === null || !KINDS.has(kind)) return null;
  return { incident, seq, person: to, at, expiresAt: plus(at, OF_USE_MS) };
}
