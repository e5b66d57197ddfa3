import { z } from 'zod';
import { errorSchema } from '../protocol/error.ts';

/** What became of something that was to be kept as a file, where the person says. */
export const keptFileSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('saved'), path: z.string() }),
  /** The person thought better of it. */
  z.strictObject({ outcome: z.literal('cancelled') }),
  z.strictObject({ outcome: z.literal('refused'), error: errorSchema }),
]);

export type KeptFile = z.output<typeof keptFileSchema>;
