import { z } from 'zod';
import { idField, minutesField, reasonField, wordsField } from '../fields.ts';

/** Commands over breaks and rest (FAT-1, FAT-6). Without a participant it is one's own break. */
export const restCommands = {
  'rest.order': z.strictObject({
    participant: idField.optional(),
    minutes: minutesField.optional(),
    reason: reasonField.optional(),
  }),
  /**
   * One's own end of it. Leadership calls somebody back, and says with `byVoice` that the person confirmed it on the
   * bridge: nobody else ends a rest.
   */
  'rest.end': z.strictObject({ participant: idField.optional(), byVoice: z.boolean().optional() }),
  /** Where people on this incident eat and sleep; empty: nobody said. */
  'rest.set_places': z.strictObject({ food: wordsField(300, 0), bed: wordsField(300, 0) }),
};
