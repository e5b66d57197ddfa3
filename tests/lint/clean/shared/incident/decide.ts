import { z } from 'zod';
import { after } from '#shared/time/after.ts';
import { ROLES } from './roles.ts';

export const role = z.enum(ROLES);

/** When the report is due. */
export function due(now: number): number {
  return after(now, new Date(0).getTime());
}
