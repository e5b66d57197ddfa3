/** The phases of an incident in order (INC-1). `closed` ends it. */
export const PHASES = ['detect', 'triage', 'mobilise', 'resolve', 'learn', 'closed'] as const;

export type Phase = (typeof PHASES)[number];

/** Phases in which the trouble goes on: before learn. */
export const ACTIVE_PHASES = ['detect', 'triage', 'mobilise', 'resolve'] as const satisfies readonly Phase[];

/** Phases in which the room is open. */
export const OPEN_PHASES = [...ACTIVE_PHASES, 'learn'] as const satisfies readonly Phase[];

/** Whether the trouble goes on in this phase. */
export function isActive(phase: Phase): boolean {
  return (ACTIVE_PHASES as readonly Phase[]).includes(phase);
}

/** The phase after this one, or null where the next step is closing. */
export function nextPhase(phase: Phase): Phase | null {
  const next = PHASES[PHASES.indexOf(phase) + 1];
  return next === undefined || next === 'closed' ? null : next;
}
