import type { Level } from '#renderer/components/LevelMark.tsx';
import { useNow, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { rail } from '#renderer/state/selectors/rail.ts';
import { clockLevel } from '#shared/incident/clocks/clock.ts';
import { toInstant } from '#shared/time/instant.ts';

/** How urgent the most urgent update is, or that one waits in the outbox: for where the panel itself is hidden. */
export function useBroadcastsLevel(): Level {
  const clocks = useRoomView(rail);
  const isHeld = useRoomView(({ outbox }) =>
    outbox.some(({ held, type }) => held && type === 'broadcast.send'),
  );
  const now = toInstant(useNow());
  const levels = clocks.filter(({ kind }) => kind === 'update').map((clock) => clockLevel(clock, now));
  if (isHeld || levels.includes('red')) return 'red';
  return levels.includes('amber') ? 'amber' : 'calm';
}
