import { z } from 'zod';
import { idField } from '#shared/incident/fields.ts';
import { refusedSchema } from './error.ts';
import { eventSchema } from './event.ts';

/**
 * Asks for a change. `id` is made by the sender: the same id again gives the first answer again (SYNC-1). With
 * `expect`, the command is refused as `stale` when the head has moved past it.
 */
export const commandSchema = z.strictObject({
  id: idField,
  incident: idField,
  type: z.string().min(1).max(80),
  data: z.unknown(),
  expect: z.int().min(0).optional(),
});

/** Carried out: the events that it made, `seq` of the last of them (the head's where it made none). */
export const commandDoneSchema = z.object({
  ok: z.literal(true),
  seq: z.int().min(0),
  events: z.array(eventSchema),
});

export const commandAckSchema = z.discriminatedUnion('ok', [commandDoneSchema, refusedSchema]);

export type CommandMessage = z.output<typeof commandSchema>;
export type CommandAck = z.output<typeof commandAckSchema>;
