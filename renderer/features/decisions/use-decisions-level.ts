import { useRailLevel } from '#renderer/state/rail/use-rail-level.ts';
import type { ClockLevel } from '#shared/incident/clocks/clock.ts';

/** How urgent the most urgent decision is: for where the panel itself is hidden. */
export function useDecisionsLevel(): ClockLevel {
  return useRailLevel((kind) => kind.startsWith('decision-'));
}
