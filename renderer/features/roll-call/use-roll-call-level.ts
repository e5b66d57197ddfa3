import { useRailLevel } from '#renderer/state/rail/use-rail-level.ts';
import type { ClockKind, ClockLevel } from '#shared/incident/clocks/clock.ts';

const KINDS: ReadonlySet<ClockKind> = new Set([
  'roll-call',
  'roll-call-open',
  'roll-call-answer',
  'roll-call-help',
  'can-open',
  'can-answer',
]);

/** How urgent the roll call or the CAN round is: for where the panel itself is hidden. */
export function useRollCallLevel(): ClockLevel {
  return useRailLevel((kind) => KINDS.has(kind));
}
