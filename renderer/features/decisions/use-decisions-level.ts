import type { Level } from '#renderer/components/LevelMark.tsx';
import { useNow, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { rail } from '#renderer/state/selectors/rail.ts';
import { clockLevel } from '#shared/incident/clocks/clock.ts';
import { toInstant } from '#shared/time/instant.ts';

/** How urgent the most urgent decision is: for where the panel itself is hidden. */
export function useDecisionsLevel(): Level {
  const clocks = useRoomView(rail);
  const now = toInstant(useNow());
  const levels = clocks
    .filter(({ kind }) => kind.startsWith('decision-'))
    .map((clock) => clockLevel(clock, now));
  if (levels.includes('red')) return 'red';
  return levels.includes('amber') ? 'amber' : 'calm';
}
