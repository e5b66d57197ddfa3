import { z } from 'zod';
import { eventSchema } from './event.ts';

/** New events of a room, in seq order, without holes within a message. */
export const roomEventsSchema = z.object({ incident: z.string(), events: z.array(eventSchema) });

export type RoomEvents = z.output<typeof roomEventsSchema>;
