import { z } from 'zod';
import { idField, minutesField, reasonField } from '../fields.ts';

/** Commands over breaks and rest (FAT-1, FAT-6). Without a participant it is one's own break. */
export const restCommands = {
  'rest.order': z.strictObject({
    participant: idField.optional(),
    minutes: minutesField.optional(),
    reason: reasonField.optional(),
  }),
  'rest.end': z.strictObject({ participant: idField.optional() }),
};
