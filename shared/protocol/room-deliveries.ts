import { z } from 'zod';
import { deliveriesSchema } from './rest/delivery.ts';

/** Where the deliveries of an incident's updates stand now (CAST-4). Whole each time, and may be lost: it is never mixed with the log. */
export const roomDeliveriesSchema = deliveriesSchema.extend({ incident: z.string() });

export type RoomDeliveries = z.output<typeof roomDeliveriesSchema>;
