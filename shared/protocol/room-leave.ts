import { z } from 'zod';
import { idField } from '#shared/incident/fields.ts';
import { refusedSchema } from './error.ts';

/** Leaves a room: no more events of it arrive. */
export const roomLeaveSchema = z.strictObject({ incident: idField });

export const roomLeaveAckSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true) }),
  refusedSchema,
]);

export type RoomLeave = z.output<typeof roomLeaveSchema>;
export type RoomLeaveAck = z.output<typeof roomLeaveAckSchema>;
