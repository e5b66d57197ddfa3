import type { Action } from '#renderer/state/actions/action.ts';
import { useMay } from '#renderer/state/may.ts';

/** What can be done about the timeline from anywhere in the cockpit. */
export function useTimelineActions(go: {
  readonly toLine: () => void;
  readonly toSearch: () => void;
  readonly toJump: () => void;
}): readonly Action[] {
  const may = useMay();
  return [
    { id: 'note.new', group: 'work', key: 'N', isAvailable: may('note.add'), run: go.toLine },
    { id: 'timeline.find', group: 'timeline', key: '/', isAvailable: true, run: go.toSearch },
    { id: 'timeline.jump', group: 'timeline', key: 'G', isAvailable: true, run: go.toJump },
  ];
}

/** Any words can be looked for in the timeline. */
export function searchFor(query: string, toWords: (words: string) => void): Action {
  return {
    id: 'timeline.search',
    values: { query },
    group: 'timeline',
    isAvailable: true,
    run: () => toWords(query),
  };
}
