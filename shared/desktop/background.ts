import { z } from 'zod';
import type { Call } from './call.ts';
import { COCKPIT_ONLY } from './windows.ts';

/** What the program does while no window of it is seen. */
const backgroundSchema = z.strictObject({
  /** Whether this desktop has a tray that a closed window goes to. */
  hasTray: z.boolean(),
  /** Whether it starts when its person signs in to the machine, in the tray. */
  startsAtLogin: z.boolean(),
});

export type Background = z.output<typeof backgroundSchema>;

export const backgroundCalls = {
  background: { args: z.tuple([]), result: backgroundSchema, from: COCKPIT_ONLY },
  setStartAtLogin: { args: z.tuple([z.boolean()]), result: backgroundSchema, from: COCKPIT_ONLY },
} as const satisfies Readonly<Record<string, Call>>;
