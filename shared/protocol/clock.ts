import { z } from 'zod';
import { refusedSchema } from './error.ts';

/** Asks for the server's time; from the round trip the client measures its offset (SYNC-7). */
export const clockSchema = z.strictObject({ sent: z.union([z.string().max(40), z.number()]) });

export const clockAckSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), now: z.string() }),
  refusedSchema,
]);

export type ClockMessage = z.output<typeof clockSchema>;
export type ClockAck = z.output<typeof clockAckSchema>;
