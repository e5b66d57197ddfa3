import type { StoreApi } from 'zustand/vanilla';
import { type Instant, toInstant, toMs } from '#shared/time/instant.ts';
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

/** Looked again after this at the latest: a machine that slept, or a clock that was set, is behind with its timers. */
const LONGEST_WAIT = 5_000;

/**
 * Watches for what has to sound (CLOCK-3), also while the page is hidden: it has a timer of its own for the next
 * lapse. What had lapsed before the room was seen first is shown and not sounded; so a reload makes no noise.
 */
export function startAlarm({ view, clock, sound, page }: AlarmDeps): () => void {
  let known: ReadonlySet<string> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function look(): void {
    const { state, me } = view.getState();
    if (state.incident === null) return;
    const now = toInstant(clock.now());
    const found = cues(state, me, now);
    const fresh = known === null ? [] : found.filter(({ key }) => !known?.has(key));
    known = new Set(found.map(({ key }) => key));
    if (fresh.length > 0) sound(fresh.map((cue) => cue.sound));
    wait(nextLapse(state, me, now));
  }

  function wait(at: Instant | null): void {
    clearTimeout(timer);
    if (at === null) return;
    const ms = (toMs(at) - clock.now()) / clock.speed();
    timer = setTimeout(look, Math.min(Math.max(1, ms + 1), LONGEST_WAIT));
  }

  look();
  const stopListening = view.subscribe(look);
  page.addEventListener('visibilitychange', look);
  return () => {
    stopListening();
    page.removeEventListener('visibilitychange', look);
    clearTimeout(timer);
  };
}
