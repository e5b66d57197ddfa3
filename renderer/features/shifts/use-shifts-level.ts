import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { useWorstLevel } from '#renderer/state/rail/use-rail-level.ts';
import type { ClockLevel } from '#shared/incident/clocks/clock.ts';
import { shiftClocks } from '#shared/incident/clocks/shift-clocks.ts';

/** How the hand-overs stand, the worst of them: nothing behind a tab goes unnoticed. */
export function useShiftsLevel(): ClockLevel {
  const state = useRoomView((view) => view.state);
  const clocks = state.phase === 'closed' ? [] : shiftClocks(state);
  return useWorstLevel(clocks.filter(({ kind }) => kind === 'shift-hand-over' || kind === 'shift-end'));
}
