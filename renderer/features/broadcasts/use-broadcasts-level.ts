import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { useRailLevel } from '#renderer/state/rail/use-rail-level.ts';
import type { ClockLevel } from '#shared/incident/clocks/clock.ts';

/** How urgent the most urgent update is, or that one waits in the outbox: for where the panel itself is hidden. */
export function useBroadcastsLevel(): ClockLevel {
  const isHeld = useRoomView(({ outbox }) =>
    outbox.some(({ held, type }) => held && type === 'broadcast.send'),
  );
  const level = useRailLevel((kind) => kind === 'update');
  return isHeld ? 'red' : level;
}
