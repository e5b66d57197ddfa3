import { type Clock, type ClockKind, type ClockLevel, clockLevel } from '#shared/incident/clocks/clock.ts';
import { toInstant } from '#shared/time/instant.ts';
import { useAtNow, useRoomView } from '../RoomProvider.tsx';
import { rail } from '../selectors/rail.ts';

/** How urgent the most urgent clock of some kinds is: for where they themselves are not shown. */
export function useRailLevel(isMeant: (kind: ClockKind) => boolean): ClockLevel {
  return useWorstLevel(useRoomView(rail).filter(({ kind }) => isMeant(kind)));
}

/** The worst level among clocks, as it is now. */
export function useWorstLevel(clocks: readonly Clock[]): ClockLevel {
  return useAtNow((now) => {
    const at = toInstant(now);
    const levels = clocks.map((clock) => clockLevel(clock, at));
    if (levels.includes('red')) return 'red';
    return levels.includes('amber') ? 'amber' : 'calm';
  });
}
