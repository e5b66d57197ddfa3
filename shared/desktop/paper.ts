import { z } from 'zod';
import type { Call } from './call.ts';
import { keptFileSchema } from './kept-file.ts';
import { COCKPIT_ONLY } from './windows.ts';

export const paperCalls = {
  /** Keeps the page that the asking window shows as a PDF, where the person says. Its name is proposed, without a folder. */
  savePaper: {
    args: z.tuple([z.strictObject({ name: z.string().max(120) })]),
    result: keptFileSchema,
    from: COCKPIT_ONLY,
  },
} as const satisfies Readonly<Record<string, Call>>;
