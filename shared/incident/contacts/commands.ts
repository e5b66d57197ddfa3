import { z } from 'zod';
import { CONTACT_SOURCES } from './contacts.ts';

/** Counting the customers who got in touch (INC-2). */
export const contactCommands = {
  'contacts.count': z.strictObject({
    delta: z
      .int()
      .min(-1_000)
      .max(1_000)
      .refine((delta) => delta !== 0, 'a number that is not 0'),
    source: z.enum(CONTACT_SOURCES).optional(),
  }),
};
