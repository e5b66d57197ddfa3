import { useMay } from '#renderer/state/may.ts';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';

/** Whether the reader settles: the commander, and whoever else may while there is none (DEC-1). */
export function useMaySettle(): boolean {
  const may = useMay();
  const isFree = useRoomView(
    ({ state, me }) => state.command.commander === null || state.command.commander === me,
  );
  return isFree && may('decision.settle');
}
