import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { useRoom } from '#renderer/state/RoomProvider.tsx';
import type { Room } from '#renderer/state/room.ts';
import { type Draft, NO_DRAFT } from './draft.ts';

/** What is meant in a room outlives the tab that shows it. */
const drafts = new WeakMap<Room, StoreApi<{ readonly draft: Draft }>>();

/** The draft of the plan in this room, and how to change it. */
export function useDraft(): readonly [Draft, (change: (draft: Draft) => Draft) => void] {
  const room = useRoom();
  const store = storeOf(room);
  const draft = useStore(store, (kept) => kept.draft);
  return [draft, (change) => store.setState((kept) => ({ draft: change(kept.draft) }))];
}

function storeOf(room: Room): StoreApi<{ readonly draft: Draft }> {
  const known = drafts.get(room);
  if (known !== undefined) return known;
  const made = createStore(() => ({ draft: NO_DRAFT }));
  drafts.set(room, made);
  return made;
}
