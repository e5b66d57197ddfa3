import { z } from 'zod';
import { idField, instantField, madeIdField, reasonField, wordsField } from '../fields.ts';
import { REQUEST_KINDS } from './request.ts';

const request = madeIdField;

/** Commands over what people need (SHIFT-5): needed, arranged, done, each by a named person. */
export const logisticsCommands = {
  'logistics.ask': z.strictObject({
    kind: z.enum(REQUEST_KINDS),
    text: wordsField(300),
    count: z.int().min(1).max(1_000).optional(),
    neededAt: instantField.optional(),
    assignee: idField.optional(),
  }),
  'logistics.delegate': z.strictObject({ request, assignee: idField }),
  'logistics.arrange': z.strictObject({ request, text: wordsField(300) }),
  'logistics.finish': z.strictObject({ request }),
  'logistics.withdraw': z.strictObject({ request, reason: reasonField.optional() }),
};
