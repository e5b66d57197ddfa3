import { z } from 'zod';
import { reasonField } from '../fields.ts';

/** Commands over the record itself (LOG-3). */
export const logCommands = {
  /** Takes the words of an event out of the record: a leaked secret. What happened, when and by whom stays. */
  'log.redact': z.strictObject({ seq: z.int().min(1), reason: reasonField }),
};
