import { z } from 'zod';
import type { Call } from './call.ts';
import { COCKPIT_ONLY } from './windows.ts';

/** What the person at this machine reads and sees, as the cockpit's preferences say it. */
export const appearanceSchema = z.strictObject({
  language: z.enum(['en', 'ja']),
  theme: z.enum(['dark', 'light', 'contrast']),
});

export type Appearance = z.output<typeof appearanceSchema>;

export const appearanceCalls = {
  /** Menus, the tray and notifications speak the cockpit's language. Told at its start and at each change. */
  setAppearance: { args: z.tuple([appearanceSchema]), result: z.void(), from: COCKPIT_ONLY },
} as const satisfies Readonly<Record<string, Call>>;
