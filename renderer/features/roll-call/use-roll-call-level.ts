import type { Level } from '#renderer/components/LevelMark.tsx';
import { useNow, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { rail } from '#renderer/state/selectors/rail.ts';
import { type ClockKind, clockLevel } from '#shared/incident/clocks/clock.ts';
import { toInstant } from '#shared/time/instant.ts';

const KINDS: ReadonlySet<ClockKind> = new Set([
  'roll-call',
  'roll-call-open',
  'roll-call-answer',
  'roll-call-help',
  'can-open',
  'can-answer',
]);

/** How urgent the roll call or the CAN round is: for where the panel itself is hidden. */
export function useRollCallLevel(): Level {
  const clocks = useRoomView(rail);
  const now = toInstant(useNow());
  const levels = clocks.filter(({ kind }) => KINDS.has(kind)).map((clock) => clockLevel(clock, now));
  if (levels.includes('red')) return 'red';
  return levels.includes('amber') ? 'amber' : 'calm';
}
