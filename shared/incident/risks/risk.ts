import type { Instant } from '#shared/time/instant.ts';

/** Something that may go wrong and that whoever takes over has to know. */
export interface Risk {
  readonly id: string;
  readonly text: string;
  readonly by: string;
  readonly at: Instant;
}

/** So many stand at once: a longer list is read by nobody. */
export const MOST_RISKS = 30;
