import { z } from 'zod';
import { SHIFT_ROLES } from '#shared/shifts/seat.ts';
import { idField, instantField, madeIdField, reasonField, wordsField } from '../fields.ts';

const shift = z.string().regex(/^[\x21-\x7e]{1,160}$/, 'an id of 1 to 160 printable characters');

/** One line of a plan; with an id, a change of the shift that has it. */
const planned = z
  .strictObject({
    id: shift.optional(),
    role: z.enum(SHIFT_ROLES),
    team: madeIdField.optional(),
    slot: z.int().min(1).max(50).optional(),
    person: idField,
    from: instantField,
    to: instantField,
  })
  .refine(({ role, team }) => team === undefined || role === 'lead', 'a team only with a lead');

/** Commands over the shift plan (SHIFT-1 to SHIFT-3). */
export const shiftCommands = {
  /** Adds, changes and takes out, all or nothing. */
  'shift.plan': z
    .strictObject({ shifts: z.array(planned).max(500), remove: z.array(shift).max(500).optional() })
    .refine(({ shifts, remove = [] }) => shifts.length + remove.length > 0, 'a change at least'),
  /**
   * Who leaves says that the brief was given; who comes, that it was read back. `shift` is the one that begins.
   * Leadership says it with a reason for whoever cannot be reached.
   */
  'shift.confirm': z.strictObject({
    shift,
    confirmed: z.array(wordsField(200)).max(100).optional(),
    reason: reasonField.optional(),
  }),
  /** Somebody comes on duty for their shift; a seat that nobody holds is theirs with that. */
  'shift.start': z.strictObject({ shift }),
  'shift.end': z.strictObject({ shift, reason: reasonField.optional() }),
};
