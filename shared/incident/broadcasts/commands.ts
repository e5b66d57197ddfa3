import { z } from 'zod';
import { idField, instantField, madeIdField, minutesField, reasonField, textField } from '../fields.ts';
import { PUBLIC_STATUSES } from './broadcast.ts';

/** Commands over broadcasts (CAST). An audience is one of the incident's own. */
export const broadcastCommands = {
  'broadcast.draft': z.strictObject({
    audience: idField,
    status: z.enum(PUBLIC_STATUSES),
    text: textField,
    nextUpdateAt: instantField.nullable().optional(),
    /** The note that it came from (TL-2). */
    note: madeIdField.optional(),
  }),
  /** Where the audience asks for it, before others than the commander may send it (CAST-4). */
  'broadcast.approve': z.strictObject({ broadcast: madeIdField }),
  /** `override`: why it goes out although a check stopped it (CAST-3). */
  'broadcast.send': z.strictObject({
    broadcast: madeIdField,
    override: z.strictObject({ reason: reasonField }).optional(),
  }),
  'broadcast.take_back': z.strictObject({ broadcast: madeIdField }),
  /** The server's own, once an update can no longer be taken back (CAST-4). */
  'broadcast.release': z.strictObject({ broadcast: madeIdField }),
  'broadcast.snooze': z.strictObject({
    audience: idField,
    minutes: minutesField,
    reason: reasonField,
  }),
};
