import { z } from 'zod';

/** Whose screens are connected now. Whole each time, and may be lost: it is never mixed with the log. */
export const roomPresenceSchema = z.object({
  incident: z.string(),
  present: z.array(z.object({ participant: z.string(), name: z.string(), screens: z.int().min(1) })),
});

export type RoomPresence = z.output<typeof roomPresenceSchema>;
