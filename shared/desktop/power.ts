import { z } from 'zod';

export const powerNotices = {
  /** The machine slept and is awake: whatever a line or a clock knew before is in doubt. */
  resumed: z.strictObject({}),
} as const satisfies Readonly<Record<string, z.ZodType>>;
