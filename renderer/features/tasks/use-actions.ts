import type { Action } from '#renderer/state/actions/action.ts';
import { useMay } from '#renderer/state/may.ts';

/** What can be done about tasks from anywhere in the cockpit. */
export function useTasksActions(go: { readonly toLine: () => void }): readonly Action[] {
  const may = useMay();
  return [{ id: 'task.new', group: 'work', key: 'T', isAvailable: may('task.assign'), run: go.toLine }];
}
