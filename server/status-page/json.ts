import type { PublicFacts, ToldReport } from './facts.ts';

/** What the page says, for programs. */
export function statusJson({ components, current, past }: PublicFacts): string {
  const incidents = [...current, ...past].map(({ id, current: goesOn, updates }: ToldReport) => ({
    id,
    status: updates[0].status,
    current: goesOn,
    updates,
  }));
  return `${JSON.stringify({ components, incidents })}\n`;
}
