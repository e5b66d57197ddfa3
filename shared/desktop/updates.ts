import { z } from 'zod';
import { errorSchema } from '../protocol/error.ts';
import type { Call } from './call.ts';
import { COCKPIT_ONLY } from './windows.ts';

/** How far a newer version of the program is. */
const UPDATE_STAGES = ['none', 'found', 'fetching', 'ready'] as const;

/** What is known of newer versions, and what is in their way (DESK-5). */
export const updatesSchema = z.strictObject({
  /** Whether this program can be replaced by a newer one: not where it runs from its sources. */
  isSupported: z.boolean(),
  /** Whether it may ask for newer versions at all; only where the person said so. */
  looks: z.boolean(),
  stage: z.enum(UPDATE_STAGES),
  /** The newer version; null while none is known. */
  version: z.string().nullable(),
  /** An incident is open, or nobody can say that none is: nothing is asked, fetched or installed. */
  isHeld: z.boolean(),
  /** The last attempt did not reach the releases, or what came was not whole. */
  failed: z.boolean(),
});

export type Updates = Readonly<z.output<typeof updatesSchema>>;

const installedSchema = z.union([
  z.strictObject({ ok: z.literal(true) }),
  z.strictObject({ ok: z.literal(false), error: errorSchema }),
]);

export const updatesCalls = {
  updates: { args: z.tuple([]), result: updatesSchema, from: COCKPIT_ONLY },
  setLooksForUpdates: {
    args: z.tuple([z.strictObject({ looks: z.boolean() })]),
    result: updatesSchema,
    from: COCKPIT_ONLY,
  },
  /** Looks now. */
  lookForUpdate: { args: z.tuple([]), result: updatesSchema, from: COCKPIT_ONLY },
  /** Ends the program, installs and starts it again: refused while an incident is open. */
  installUpdate: { args: z.tuple([]), result: installedSchema, from: COCKPIT_ONLY },
} as const satisfies Readonly<Record<string, Call>>;

export const updatesNotices = {
  updatesChanged: updatesSchema,
} as const satisfies Readonly<Record<string, z.ZodType>>;
