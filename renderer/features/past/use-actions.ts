import type { Action } from '#renderer/state/actions/action.ts';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { momentIn } from './moment.ts';

/** The ways into the past and out of it. */
export function usePastActions(go: {
  readonly toPast: () => void;
  readonly toNow: () => void;
}): readonly Action[] {
  const isPast = useRoomView(({ past }) => past !== null);
  return [
    { id: 'past.enter', group: 'timeline', isAvailable: !isPast, run: go.toPast },
    {
      id: 'past.leave',
      group: 'timeline',
      // Elsewhere Escape is the key of whatever is open.
      ...(isPast ? { key: 'Esc' } : {}),
      isAvailable: isPast,
      run: go.toNow,
    },
  ];
}

/** "Go back to 23:40", "#120": a moment that was typed. */
export function momentActions(
  query: string,
  now: number,
  go: { readonly toEntry: (seq: number) => void; readonly toTime: (ms: number) => void },
): readonly Action[] {
  const moment = momentIn(query, now);
  if (moment === null) return [];
  return [
    moment.kind === 'entry'
      ? {
          id: 'past.entry',
          values: { seq: `${moment.seq}` },
          group: 'timeline',
          isAvailable: true,
          run: () => go.toEntry(moment.seq),
        }
      : {
          id: 'past.time',
          values: { time: moment.words },
          group: 'timeline',
          isAvailable: true,
          run: () => go.toTime(moment.ms),
        },
  ];
}
