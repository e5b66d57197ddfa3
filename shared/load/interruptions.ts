import type { EventData, EventType, IncidentEvent } from '#shared/incident/event.ts';
import { upcast } from '#shared/incident/upcast.ts';
import { MINUTE } from '#shared/time/instant.ts';

/** What reaches somebody within this after an interruption by the same incident is a part of it: they have looked up already. */
export const BURST_MS = 10 * MINUTE;

type Reaches = { readonly [Type in EventType]?: (data: EventData[Type]) => readonly string[] };

/** Who is called in: they were somewhere else, so it counts by whomever it was done. */
const CALLS_IN: Reaches = {
  'participant.joined': ({ participant, role }) => (role === 'observer' ? [] : [participant]),
  'participant.recalled': ({ participant }) => [participant],
  'role.assigned': ({ participant, role, from }) =>
    from === 'observer' && role !== 'observer' ? [participant] : [],
  'rest.called_back': ({ participant }) => [participant],
  'shift.started': ({ participant }) => [participant],
};

/** Of whom something is wanted; what people take on themselves interrupts nobody. */
const ASKS: Reaches = {
  'task.assigned': ({ assignee }) => [assignee],
  'task.reassigned': ({ assignee }) => [assignee],
  'logistics.asked': ({ assignee }) => (assignee === null ? [] : [assignee]),
  'logistics.delegated': ({ assignee }) => [assignee],
  'command.offered': ({ to }) => [to],
  'rollcall.started': ({ people }) => people,
  'can.started': ({ people }) => people,
};

/**
 * Whom an event interrupts: whoever is called in, and whoever is asked for something new. Reminders of what was asked before, and
 * what everybody is told, do not count.
 */
export function interruptedBy(event: IncidentEvent): readonly string[] {
  const { type, data, actor } = upcast(event);
  return [
    ...reached(CALLS_IN, type, data),
    ...reached(ASKS, type, data).filter((person) => person !== actor.id),
  ];
}

function reached(table: Reaches, type: string, data: unknown): readonly string[] {
  if (!Object.hasOwn(table, type)) return [];
  // The data is of the event's own type; TypeScript cannot follow that through the table.
  const step = table[type as EventType] as ((data: unknown) => readonly string[]) | undefined;
  return step?.(data) ?? [];
}
