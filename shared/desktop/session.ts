import { z } from 'zod';
import type { Call } from './call.ts';
import { COCKPIT_ONLY, WINDOW_KINDS } from './windows.ts';

/** Who a window is to the server of a place: its bearer token, and whose it is. */
export const deskSessionSchema = z.strictObject({
  session: z.string().min(1),
  participant: z.string(),
  name: z.string(),
  owner: z.boolean(),
});

export type DeskSession = Readonly<z.output<typeof deskSessionSchema>>;

/** Where tokens lie on this machine, and whether they outlive the program. */
export const secretStoreSchema = z.strictObject({
  /**
   * `system`: encrypted by the system's key store. `weak`: only scrambled, as this Linux desktop has no key store that
   * Electron knows. `none`: nothing can be encrypted, so nothing is written at all.
   */
  store: z.enum(['system', 'weak', 'none']),
  /** Whether sessions are kept for the next start. */
  keeps: z.boolean(),
  /** Whether the person has said so: until then they are asked. */
  chosen: z.boolean(),
});

export type SecretStore = Readonly<z.output<typeof secretStoreSchema>>;

/**
 * The session of a place, in the system's key store (DESK-3). A window says of which place it speaks: one that has not
 * been told yet that its window went elsewhere gets and writes nothing of the other place's.
 */
export const sessionCalls = {
  /** Null where nobody is signed in there. */
  savedSession: {
    args: z.tuple([z.strictObject({ place: z.string() })]),
    result: deskSessionSchema.nullable(),
    from: WINDOW_KINDS,
  },
  keepSession: {
    args: z.tuple([z.strictObject({ place: z.string(), session: deskSessionSchema })]),
    result: z.void(),
    from: COCKPIT_ONLY,
  },
  forgetSession: {
    args: z.tuple([z.strictObject({ place: z.string() })]),
    result: z.void(),
    from: COCKPIT_ONLY,
  },
  secretStore: { args: z.tuple([]), result: secretStoreSchema, from: COCKPIT_ONLY },
  /** Whether sessions outlive the program, where the system has no key store. */
  keepSecrets: {
    args: z.tuple([z.strictObject({ keeps: z.boolean() })]),
    result: secretStoreSchema,
    from: COCKPIT_ONLY,
  },
} as const satisfies Readonly<Record<string, Call>>;
