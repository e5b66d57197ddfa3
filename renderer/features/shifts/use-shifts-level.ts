import type { Level } from '#renderer/components/LevelMark.tsx';
import { useNow, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { clockLevel } from '#shared/incident/clocks/clock.ts';
import { shiftClocks } from '#shared/incident/clocks/shift-clocks.ts';
import { MINUTE, toInstant } from '#shared/time/instant.ts';

/** How the hand-overs stand, the worst of them: nothing behind a tab goes unnoticed. */
export function useShiftsLevel(): Level {
  const state = useRoomView((view) => view.state);
  const now = toInstant(useNow(MINUTE / 6));
  if (state.phase === 'closed') return 'calm';
  const levels = shiftClocks(state)
    .filter(({ kind }) => kind === 'shift-hand-over' || kind === 'shift-end')
    .map((clock) => clockLevel(clock, now));
  if (levels.includes('red')) return 'red';
  return levels.includes('amber') ? 'amber' : 'calm';
}
