import { useEffect, useState } from 'react';
import { useRoom, useRoomView } from '#renderer/state/RoomProvider.tsx';
import type { IncidentEvent } from '#shared/incident/event.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import { type Instant, toInstant } from '#shared/time/instant.ts';

/** The record as it stood when it was put on paper: a paper that changes while it is read proves nothing. */
export interface Source {
  readonly state: IncidentState;
  readonly events: readonly IncidentEvent[];
  readonly now: Instant;
}

/** Fetches the whole log once; `renew` takes it as it is by then. `missing`: it cannot be had now. */
export function useSource(): {
  readonly source: Source | null;
  readonly isMissing: boolean;
  /** How many entries have come since. */
  readonly newer: number;
  readonly renew: () => void;
} {
  const room = useRoom();
  const isJoined = useRoomView(({ state }) => state.incident !== null);
  const head = useRoomView((view) => view.head);
  const [source, setSource] = useState<Source | null>(null);
  const [isMissing, setMissing] = useState(false);
  const [asked, setAsked] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for anew by whoever reads it
  useEffect(() => {
    if (!isJoined) return;
    let isGone = false;
    setMissing(false);
    void room.timeline.loadAll().then((isWhole) => {
      if (isGone) return;
      if (!isWhole) {
        setMissing(true);
        return;
      }
      const { state, head: last } = room.view.getState();
      const events = Array.from({ length: last }, (_, n) => room.timeline.held(n + 1));
      setSource({
        state,
        events: events.filter((event) => event !== undefined),
        now: toInstant(room.clock.now()),
      });
    });
    return () => {
      isGone = true;
    };
  }, [room, isJoined, asked]);
  return {
    source,
    isMissing,
    newer: source === null ? 0 : Math.max(0, head - source.events.length),
    renew: () => setAsked((times) => times + 1),
  };
}
