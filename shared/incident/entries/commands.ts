import { z } from 'zod';

/** Commands over any entry of the timeline, which is known by its place in the log (TL-2). */
export const entryCommands = {
  'entry.star': z.strictObject({ seq: z.int().min(1) }),
  'entry.unstar': z.strictObject({ seq: z.int().min(1) }),
};
