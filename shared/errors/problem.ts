import type { z } from 'zod';

/** The first thing that a schema found wrong, on one line, for the blank of the refusal `invalid`. */
export function problemOf({ issues }: Pick<z.core.$ZodError, 'issues'>): string {
  const [issue] = issues;
  if (issue === undefined) return 'nothing in particular';
  const where = issue.path.map(String).join('.');
  return (where === '' ? issue.message : `${where}: ${issue.message}`).slice(0, 300);
}
