import type { Instant } from '#shared/time/instant.ts';
import type { Grade } from '../severity.ts';
import type { Answers } from './propose.ts';

/** The newest answers of the aid, and what they called for. Why is on the timeline. */
export interface Assessment extends Answers {
  readonly at: Instant;
  readonly by: string;
  readonly severity: Grade;
}
