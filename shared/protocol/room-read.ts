import { z } from 'zod';
import { idField } from '#shared/incident/fields.ts';
import { refusedSchema } from './error.ts';
import { eventSchema, headSchema } from './event.ts';

/** Reads a stretch of the log: the events after `after`, at most `limit`. */
export const roomReadSchema = z.strictObject({
  incident: idField,
  after: z.int().min(0),
  limit: z.int().min(1).max(1000),
});

export const roomStretchSchema = z.object({
  ok: z.literal(true),
  head: headSchema,
  events: z.array(eventSchema),
  more: z.boolean(),
});

export const roomReadAckSchema = z.discriminatedUnion('ok', [roomStretchSchema, refusedSchema]);

export type RoomRead = z.output<typeof roomReadSchema>;
export type RoomStretch = z.output<typeof roomStretchSchema>;
export type RoomReadAck = z.output<typeof roomReadAckSchema>;
