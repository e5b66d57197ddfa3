import { z } from 'zod';
import { idField } from '#shared/incident/fields.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import { refusedSchema } from './error.ts';
import { eventSchema, headSchema } from './event.ts';

/**
 * Enters a room; `after` is the last seq held, 0 for none, and `hash` the hash of the event held there, where it is
 * known. One that the log has not at this place is of a history that was lost, and is answered as `after: 0` is.
 */
export const roomJoinSchema = z.strictObject({
  incident: idField,
  after: z.int().min(0),
  hash: z.string().min(1).max(128).optional(),
});

/**
 * What came after `after`. Somebody who is far behind gets a snapshot and the events after it instead; `more` says
 * that the rest is to be fetched by `room:read`. `now` is the server's clock.
 */
export const roomJoinedSchema = z.object({
  ok: z.literal(true),
  head: headSchema,
  snapshot: z.object({ seq: z.int().min(1), state: z.custom<IncidentState>() }).optional(),
  events: z.array(eventSchema),
  more: z.boolean(),
  now: z.string(),
});

export const roomJoinAckSchema = z.discriminatedUnion('ok', [roomJoinedSchema, refusedSchema]);

export type RoomJoin = z.output<typeof roomJoinSchema>;
export type RoomJoined = z.output<typeof roomJoinedSchema>;
export type RoomJoinAck = z.output<typeof roomJoinAckSchema>;
