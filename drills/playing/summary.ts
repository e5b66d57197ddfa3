import type { IncidentEvent } from '#shared/incident/event.ts';
import { MINUTE, SECOND } from '#shared/time/instant.ts';

/** What came of a drill. */
export interface DrillSummary {
  readonly incident: string;
  readonly events: number;
  readonly tasks: number;
  readonly reminders: number;
  readonly broadcasts: number;
  /** Acts that the room refused: somebody else was faster, or played along. */
  readonly refused: number;
  readonly seconds: number;
}

/** Counts what a log says. */
export function summaryOf(
  incident: string,
  log: readonly Pick<IncidentEvent, 'type'>[],
  rest: Pick<DrillSummary, 'refused' | 'seconds'>,
): DrillSummary {
  const count = (type: string) => log.filter((event) => event.type === type).length;
  return {
    incident,
    events: log.length,
    tasks: count('task.assigned'),
    reminders: count('reminder.sent'),
    broadcasts: count('broadcast.sent'),
    ...rest,
  };
}

/** The summary as one line for people. */
export function inOneLine({ events, tasks, reminders, broadcasts, refused, seconds }: DrillSummary): string {
  const length = seconds * SECOND < MINUTE ? `${seconds.toFixed(1)} s` : `${(seconds / 60).toFixed(1)} min`;
  const parts = [`${events} events`, `${tasks} tasks`, `${broadcasts} broadcasts`, `${reminders} reminders`];
  return `Drill played in ${length}: ${[...parts, `${refused} refused`].join(', ')}.`;
}
