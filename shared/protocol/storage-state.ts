import { z } from 'zod';

/**
 * Whether the record can be written (LOG-2). and whether it is sound. Told to every connection when it changes, and to a
 * new one where something is wrong; who heard nothing since connecting may take it that all is well.
 */
export const storageStateSchema = z.object({
  storage: z.enum(['ok', 'unavailable']),
  /** By the server's clock. */
  since: z.string(),
  /** Since when it is known that what was recorded has a fault; missing where none is known. */
  damagedSince: z.string().optional(),
});

export type StorageState = Readonly<z.output<typeof storageStateSchema>>;
