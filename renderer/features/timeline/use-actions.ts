import type { Action } from '#renderer/state/actions/action.ts';
import { useMay } from '#renderer/state/may.ts';

/** What can be done about the timeline from anywhere in the cockpit. */
export function useTimelineActions(go: {
  readonly toLine: () => void;
  readonly toSearch: () => void;
}): readonly Action[] {
  const may = useMay();
  return [
    { id: 'note.new', group: 'work', key: 'N', isAvailable: may('note.add'), run: go.toLine },
    { id: 'timeline.find', group: 'timeline', key: '/', isAvailable: true, run: go.toSearch },
  ];
}
