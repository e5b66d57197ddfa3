/** Severities from worst to least (INC-2). */
export const GRADES = ['SEV1', 'SEV2', 'SEV3', 'SEV4', 'SEV5'] as const;

/** A severity that somebody has named. */
export type Grade = (typeof GRADES)[number];

/** All of them, and "unknown" at the end. */
export const SEVERITIES = [...GRADES, 'unknown'] as const;

export type Severity = (typeof SEVERITIES)[number];

/** Whether going from one severity to another lowers it. Leaving "unknown" never does: naming it is progress. */
export function isLowered(from: Severity, to: Severity): boolean {
  return SEVERITIES.indexOf(to) > SEVERITIES.indexOf(from);
}
