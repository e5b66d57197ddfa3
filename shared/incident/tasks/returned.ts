import type { EventBody } from '../event.ts';
import type { IncidentState } from '../state.ts';
import { isOpen, type ReturnReason } from './task.ts';

/** The events that bring a person's open tasks back to the commander (TASK-5). */
export function returnedTasks(
  state: IncidentState,
  participant: string,
  reason: ReturnReason,
): readonly EventBody[] {
  return Object.values(state.tasks)
    .filter((task) => isOpen(task) && task.assignee === participant)
    .map((task) => ({ type: 'task.returned', data: { task: task.id, from: participant, reason } }));
}
