import { z } from 'zod';
import { instantField, madeIdField, minutesField, reasonField, textField } from '../fields.ts';
import { AUDIENCES, PUBLIC_STATUSES } from './broadcast.ts';

/** Commands over broadcasts in their first form (CAST-5). */
export const broadcastCommands = {
  'broadcast.draft': z.strictObject({
    audience: z.enum(AUDIENCES),
    status: z.enum(PUBLIC_STATUSES),
    text: textField,
    nextUpdateAt: instantField.nullable().optional(),
    /** The note that it came from (TL-2). */
    note: madeIdField.optional(),
  }),
  /** `override`: why it goes out although a check stopped it (CAST-3). */
  'broadcast.send': z.strictObject({
    broadcast: madeIdField,
    override: z.strictObject({ reason: reasonField }).optional(),
  }),
  'broadcast.take_back': z.strictObject({ broadcast: madeIdField }),
  /** The server's own, once an update can no longer be taken back (CAST-4). */
  'broadcast.release': z.strictObject({ broadcast: madeIdField }),
  'broadcast.snooze': z.strictObject({
    audience: z.enum(AUDIENCES),
    minutes: minutesField,
    reason: reasonField,
  }),
};
