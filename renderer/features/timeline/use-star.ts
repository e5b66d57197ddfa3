import { useCallback, useLayoutEffect, useRef } from 'react';
import { useRoom } from '#renderer/state/RoomProvider.tsx';
import type { Entry } from '#renderer/state/timeline/entry.ts';
import { useOrder } from '#renderer/state/use-order.ts';

/** Marks an entry as a key moment, or takes the mark away; the same function for all rows, so that none is drawn anew. */
export function useStar(): (entry: Entry) => void {
  const room = useRoom();
  const order = useOrder();
  const latest = useRef(order);
  useLayoutEffect(() => {
    latest.current = order;
  });
  return useCallback(
    ({ event: { seq } }) => {
      const isStarred = Object.hasOwn(room.view.getState().state.stars, seq);
      latest.current(isStarred ? 'entry.unstar' : 'entry.star', { seq });
    },
    [room],
  );
}
