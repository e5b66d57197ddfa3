import type { Room } from './room.ts';

/** A room that somebody looks at. */
export interface HeldRoom {
  readonly room: Room;
  /** Who looks at it no more lets go; with the last one it is left. */
  readonly release: () => void;
}

/** The rooms that are open on this page: each is open once, however many parts of the page look at it. */
export interface Rooms {
  /** @param key which room, and whose */
  hold(key: string, open: () => Room): HeldRoom;
}

/** No room is open. */
export function createRooms(): Rooms {
  const held = new Map<string, { readonly room: Room; holders: number }>();
  return {
    hold: (key, open) => {
      const known = held.get(key) ?? { room: open(), holders: 0 };
      held.set(key, known);
      known.holders += 1;
      let isHeld = true;
      return {
        room: known.room,
        release: () => {
          if (!isHeld) return;
          isHeld = false;
          known.holders -= 1;
          if (known.holders > 0) return;
          held.delete(key);
          known.room.stop();
        },
      };
    },
  };
}
