/** Severities from worst to least, then "unknown" (INC-2). */
export const SEVERITIES = ['SEV1', 'SEV2', 'SEV3', 'SEV4', 'SEV5', 'unknown'] as const;

export type Severity = (typeof SEVERITIES)[number];

/** Whether going from one severity to another lowers it. Leaving "unknown" never does: naming it is progress. */
export function isLowered(from: Severity, to: Severity): boolean {
  return SEVERITIES.indexOf(to) > SEVERITIES.indexOf(from);
}
