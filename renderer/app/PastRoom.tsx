import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import type { Past } from '#renderer/state/past/past.ts';
import { RoomProvider, useRoom } from '#renderer/state/RoomProvider.tsx';

/** The room as it stood at a seq, for everything inside; the room around it goes on. */
export function PastRoom(props: {
  readonly at: number;
  readonly onMoved: (seq: number) => void;
  readonly children: (past: Past) => ReactNode;
}) {
  const { at, onMoved, children } = props;
  const live = useRoom();
  const [past, setPast] = useState<Past | null>(null);
  const moved = useEffectEvent(onMoved);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another `at` goes on in the same past
  useEffect(() => {
    const opened = live.openPast(at);
    setPast(opened);
    const stop = opened.room.view.subscribe((view, before) => {
      if (view.past?.seq !== before.past?.seq && view.past?.at != null) moved(view.past.seq);
    });
    return () => {
      stop();
      opened.stop();
    };
  }, [live]);
  useEffect(() => {
    if (past !== null && past.room.view.getState().past?.seq !== at) past.goTo(at);
  }, [past, at]);
  return past === null ? null : <RoomProvider room={past.room}>{children(past)}</RoomProvider>;
}
