import type { KeyboardEvent } from 'react';
import { useRoom } from '#renderer/state/RoomProvider.tsx';
import type { Entry } from '#renderer/state/timeline/entry.ts';
import type { TimelineView } from '#renderer/state/timeline/timeline.ts';
import type { Steps } from './use-steps.ts';
import { dayChanges, type Telling } from './when.ts';

/**
 * The keys of the list while it has the focus: arrows, pages, ends, `[` and `]` for days, `S` for a key moment, Enter for
 * what else can be done, `M` to take a note and carry it to where it becomes something else, and while something is searched `n` and `p` for the newer and the older hit.
 */
export function useListKeys(given: {
  readonly view: TimelineView;
  readonly steps: Steps;
  /** How many entries are in sight. */
  readonly page: number;
  /** The last entry in sight, where somebody begins who has been at none. */
  readonly lastSeen: number;
  readonly telling: Telling;
  readonly onHit: (direction: -1 | 1) => void;
  readonly onStar: (entry: Entry) => void;
  readonly onFoot: () => void;
}): (event: KeyboardEvent<HTMLElement>) => void {
  const { view, steps, page, lastSeen, telling } = given;
  const { timeline } = useRoom();

  function day(from: number, direction: -1 | 1): number {
    const at = (index: number) => timeline.at(index)?.event.at;
    const startsDay = (index: number) => {
      const [before, here] = [at(index - 1), at(index)];
      return index <= 0 || before === undefined || here === undefined || dayChanges(before, here, telling);
    };
    let index = from + direction;
    while (index > 0 && index < view.length && !startsDay(index)) index += direction;
    return index;
  }
  function target(key: string): number | null {
    const from = steps.index < 0 ? lastSeen : steps.index;
    switch (key) {
      case 'ArrowUp':
        return steps.index < 0 ? lastSeen : from - 1;
      case 'ArrowDown':
        return steps.index < 0 ? lastSeen : from + 1;
      case 'PageUp':
        return from - page;
      case 'PageDown':
        return from + page;
      case 'Home':
        return 0;
      case '[':
        return day(from, -1);
      case ']':
        return day(from, 1);
      default:
        return null;
    }
  }
  return (event) => {
    const { key, currentTarget } = event;
    const { target: focused } = event;
    const isEntry = focused instanceof Element && focused.matches('article');
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (focused !== currentTarget && !isEntry) return;
    const entry = steps.index < 0 ? undefined : timeline.at(steps.index);
    const to = target(key);
    if (to !== null) steps.goTo(Math.max(0, Math.min(view.length - 1, to)), true);
    else if (key === 'End') given.onFoot();
    else if (key === 'n' && view.hits !== null) given.onHit(1);
    else if (key === 'p' && view.hits !== null) given.onHit(-1);
    else if (key === 's' && entry !== undefined && !entry.expected) given.onStar(entry);
    else if (key === 'm' && isEntry) focused.querySelector<HTMLElement>('[data-grip]')?.click();
    else if (key === 'Enter' && isEntry) focused.querySelector<HTMLElement>('[data-menu]')?.click();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}
