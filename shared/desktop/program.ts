import { z } from 'zod';
import type { Call } from './call.ts';
import { COCKPIT_ONLY } from './windows.ts';

/** What this program is made of, for the about box and for reports of defects. */
const aboutSchema = z.strictObject({
  version: z.string(),
  electron: z.string(),
  chromium: z.string(),
  node: z.string(),
  platform: z.string(),
});

export const programCalls = {
  about: { args: z.tuple([]), result: aboutSchema, from: COCKPIT_ONLY },
} as const satisfies Readonly<Record<string, Call>>;
