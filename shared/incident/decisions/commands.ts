import { z } from 'zod';
import { idField, madeIdField, reasonField } from '../fields.ts';

const decision = madeIdField;

/** Commands over decisions (DEC-1, DEC-2). */
export const decisionCommands = {
  /** `executor` is a participant's id, or a role that one person holds. `note`: the note that it came from. */
  'decision.propose': z.strictObject({
    proposal: reasonField,
    risk: reasonField,
    executor: idField,
    verifyMinutes: z.number().min(0.01).max(1_440).optional(),
    windowSeconds: z.number().min(0.1).max(3_600).optional(),
    note: madeIdField.optional(),
  }),
  /** Who is about to object, and writes why: the window waits for them. */
  'decision.hold': z.strictObject({ decision }),
  'decision.object': z.strictObject({ decision, reason: reasonField }),
  'decision.settle': z.strictObject({
    decision,
    outcome: z.enum(['carried', 'rejected']),
    reason: reasonField.optional(),
  }),
  'decision.verify': z.strictObject({
    decision,
    outcome: z.enum(['holds', 'failed']).optional(),
    text: reasonField.optional(),
  }),
};
