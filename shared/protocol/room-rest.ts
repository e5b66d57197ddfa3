import { z } from 'zod';

/** What others may see of people's rest is to be asked for anew. It says of nobody what changed, and may be lost. */
export const roomRestSchema = z.object({ incident: z.string() });

export type RoomRest = z.output<typeof roomRestSchema>;
