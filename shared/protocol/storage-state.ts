import { z } from 'zod';

/**
 * Whether the record can be written (LOG-2). Told to every connection when it changes, and to a new one while it
 * cannot; who heard nothing since connecting may take it that it can.
 */
export const storageStateSchema = z.object({
  storage: z.enum(['ok', 'unavailable']),
  /** By the server's clock. */
  since: z.string(),
});

export type StorageState = Readonly<z.output<typeof storageStateSchema>>;
