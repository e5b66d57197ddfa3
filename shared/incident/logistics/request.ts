import type { Instant } from '#shared/time/instant.ts';

export const REQUEST_KINDS = ['meals', 'beds', 'transport', 'other'] as const;

export type RequestKind = (typeof REQUEST_KINDS)[number];

export type RequestStatus = 'needed' | 'arranged' | 'done' | 'withdrawn';

/** Something that people on a long incident need: a meal, a bed, a way home (SHIFT-5). */
export interface LogisticsRequest {
  readonly id: string;
  readonly kind: RequestKind;
  /** What, for whom, where: people's own words. */
  readonly text: string;
  readonly count: number;
  /** When it has to be there; null where nobody said. */
  readonly neededAt: Instant | null;
  readonly status: RequestStatus;
  /** Who sees to it, by name; null: nobody yet, which is the commander's to mend. */
  readonly assignee: string | null;
  /** How it was arranged. */
  readonly arrangement: string | null;
  readonly askedAt: Instant;
  readonly askedBy: string;
  readonly changedAt: Instant;
}

/** Open at once. */
export const MOST_REQUESTS = 100;

/** Whether somebody still has to see to it. */
export function isOpenRequest({ status }: LogisticsRequest): boolean {
  return status === 'needed' || status === 'arranged';
}
