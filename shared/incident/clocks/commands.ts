import { z } from 'zod';
import { minutesField, reasonField } from '../fields.ts';

/** Commands over the clocks themselves; most clocks end by the commands of what they are about. */
export const clockCommands = {
  /** Puts a clock that waits off, for a reason that stays beside it (CLOCK-2). */
  'clock.snooze': z.strictObject({
    clock: z.string().min(1).max(300),
    minutes: minutesField,
    reason: reasonField,
  }),
  /** Somebody said the elapsed time aloud, and where the incident stands (CLOCK-1). */
  'clock.call_out': z.strictObject({}),
};
