import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import { useStore } from 'zustand/react';
import type { Room } from './room.ts';
import type { RoomView } from './room-store.ts';

const RoomContext = createContext<Room | null>(null);

/** Hands a room to everything below. */
export function RoomProvider({ room, children }: { readonly room: Room; readonly children: ReactNode }) {
  return <RoomContext value={room}>{children}</RoomContext>;
}

/** The room of this part of the page. */
export function useRoom(): Room {
  const room = useContext(RoomContext);
  if (room === null) throw new Error('useRoom needs a RoomProvider above it');
  return room;
}

/** How many of my commands wait in the room around this part of the page, at the moment of asking; none outside. */
export function useWaitingHere(): () => number {
  const room = useContext(RoomContext);
  return () => room?.view.getState().outbox.length ?? 0;
}

/** A part of the room's view. Select primitives or stable references (renderer/state/selectors). */
export function useRoomView<T>(selector: (view: RoomView) => T): T {
  return useStore(useRoom().view, selector);
}

/**
 * What follows from incident time in milliseconds. Whoever asks is drawn anew only when the answer changes, not each second:
 * select primitives.
 */
export function useAtNow<T extends string | number | boolean>(select: (now: number) => T): T {
  const { ticker } = useRoom();
  return useSyncExternalStore(ticker.listen, () => select(ticker.now()));
}

/** Incident time in milliseconds, moving on in steps of `stepMs` (whole steps, the same on every screen). */
export function useNow(stepMs = 1000): number {
  return useAtNow((now) => Math.floor(now / stepMs) * stepMs);
}
