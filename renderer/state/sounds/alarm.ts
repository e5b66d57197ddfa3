import type { StoreApi } from 'zustand/vanilla';
import { isResting } from '#shared/incident/participants/lookup.ts';
import { followRoom } from '../follow-room.ts';
import type { RoomClock } from '../room-clock.ts';
import type { RoomView } from '../room-store.ts';
import { cues, nextLapse } from './cues.ts';
import type { Sound } from './score.ts';

export interface AlarmDeps {
  readonly view: StoreApi<RoomView>;
  readonly clock: RoomClock;
  /** Told once of each new thing; of several at one look together. */
  readonly sound: (sounds: readonly Sound[]) => void;
  /** The page that comes back to sight, with timers that may have slept. */
  readonly page: Document;
}

/**
 * Watches for what has to sound (CLOCK-3), also while the page is hidden. What had lapsed before the room was seen first is
 * shown and not sounded; so a reload makes no noise.
 */
export function startAlarm({ view, clock, sound, page }: AlarmDeps): () => void {
  let known: ReadonlySet<string> | null = null;
  return followRoom({
    view,
    clock,
    page,
    look: ({ state, me }, now) => {
      const found = cues(state, me, now);
      const fresh = known === null ? [] : found.filter(({ key }) => !known?.has(key));
      known = new Set(found.map(({ key }) => key));
      // Whoever rests hears direct calls alone; the rest passes in silence for good, and does not wait for their return.
      const heard = isResting(state, me) ? fresh.filter(({ isDirect }) => isDirect) : fresh;
      if (heard.length > 0) sound(heard.map((cue) => cue.sound));
      return nextLapse(state, me, now);
    },
  });
}
