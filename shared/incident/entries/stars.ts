import type { IncidentState } from '../state.ts';

/** More key moments than this are no longer key; the state must not grow without bound (LOG-4). */
export const MAX_STARS = 300;

/** Whether an entry is marked as a key moment. */
export function isStarred({ stars }: IncidentState, seq: number): boolean {
  return Object.hasOwn(stars, seq);
}
