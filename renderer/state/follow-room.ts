import type { StoreApi } from 'zustand/vanilla';
import { type Instant, toInstant, toMs } from '#shared/time/instant.ts';
import type { RoomClock } from './room-clock.ts';
import type { RoomView } from './room-store.ts';

interface FollowDeps {
  readonly view: StoreApi<RoomView>;
  readonly clock: RoomClock;
  /** The page that comes back to sight, with timers that may have slept. */
  readonly page: Document;
  /** Looks at the room, and says when its clocks will have something new to say; null where they have nothing. */
  readonly look: (view: RoomView, now: Instant) => Instant | null;
}

/** Looked again after this at the latest: a machine that slept, or a clock that was set, is behind with its timers. */
const LONGEST_WAIT = 5_000;

/**
 * Looks at a room at each change and at each moment that was named, also while the page is hidden. Until the room has
 * been joined there is nothing to see. Returns how to stop.
 */
export function followRoom({ view, clock, page, look }: FollowDeps): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;

  function see(): void {
    const seen = view.getState();
    if (seen.state.incident === null) return;
    wait(look(seen, toInstant(clock.now())));
  }
  function wait(at: Instant | null): void {
    clearTimeout(timer);
    if (at === null) return;
    const ms = (toMs(at) - clock.now()) / clock.speed();
    timer = setTimeout(see, Math.min(Math.max(1, ms + 1), LONGEST_WAIT));
  }

  see();
  const stopListening = view.subscribe(see);
  page.addEventListener('visibilitychange', see);
  return () => {
    stopListening();
    page.removeEventListener('visibilitychange', see);
    clearTimeout(timer);
  };
}
