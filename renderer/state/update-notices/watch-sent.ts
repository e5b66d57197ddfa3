import type { StoreApi } from 'zustand/vanilla';
import type { Broadcast } from '#shared/incident/broadcasts/broadcast.ts';
import type { RoomView } from '../room-store.ts';

/**
 * Tells of each update that goes out while the room is open, once. What was out when it was opened is known already, and
 * so is what came while the line was down: of that, only the newest of each audience is told.
 */
export function watchSent(view: StoreApi<RoomView>, tell: (update: Broadcast) => void): () => void {
  let known = sentIn(view.getState());
  return view.subscribe((next, before) => {
    if (next.past !== null || next.state.broadcasts === before.state.broadcasts) return;
    const sent = sentIn(next);
    const isFirstLook = before.state.incident === null;
    const fresh = [...sent.values()].filter(({ id }) => !known.has(id));
    known = sent;
    if (isFirstLook) return;
    const newest = new Map(fresh.toSorted(bySending).map((update) => [update.audience, update]));
    for (const update of newest.values()) tell(update);
  });
}

function sentIn({ state }: RoomView): ReadonlyMap<string, Broadcast> {
  return new Map(
    Object.values(state.broadcasts).flatMap((update) =>
      update.sentAt === null ? [] : [[update.id, update]],
    ),
  );
}

function bySending(a: Broadcast, b: Broadcast): number {
  return (a.sentAt ?? '') < (b.sentAt ?? '') ? -1 : 1;
}
