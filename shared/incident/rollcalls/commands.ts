import { z } from 'zod';
import { idField, madeIdField, reasonField, wordsField } from '../fields.ts';

const rollcall = madeIdField;
const round = madeIdField;
const words = wordsField(2_000, 0);

/** Commands over roll calls and CAN rounds (PAR-1, PAR-2). */
export const rollCallCommands = {
  'rollcall.start': z.strictObject({}),
  /** `for`: somebody who is on the voice bridge and not at a screen. */
  'rollcall.answer': z.strictObject({
    rollcall,
    answer: z.enum(['ok', 'help']),
    for: idField.optional(),
  }),
  'rollcall.close': z.strictObject({ rollcall, reason: reasonField.optional() }),
  'can.start': z.strictObject({}),
  'can.answer': z.strictObject({
    round,
    conditions: words,
    actions: words,
    needs: words,
    for: idField.optional(),
  }),
  'can.close': z.strictObject({ round, reason: reasonField.optional() }),
};
