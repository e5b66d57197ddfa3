import { z } from 'zod';
import { acceleratorSchema } from './accelerator.ts';
import type { Call } from './call.ts';
import { COCKPIT_ONLY } from './windows.ts';

/** What can be reached from anywhere on the machine: the note line, and the cockpit. */
export const SHORTCUTS = ['note', 'cockpit'] as const;

export type Shortcut = (typeof SHORTCUTS)[number];

/** The keys that were chosen to work from anywhere; null: none. */
export const chosenShortcutsSchema = z.strictObject({
  note: acceleratorSchema.nullable().exactOptional(),
  cockpit: acceleratorSchema.nullable().exactOptional(),
} satisfies Readonly<Record<Shortcut, z.ZodType>>);

const shortcutStateSchema = z.strictObject({
  name: z.enum(SHORTCUTS),
  /** Null: none is wanted. */
  keys: acceleratorSchema.nullable(),
  /** Whether the system gave it to us: another program may have it, and some systems give none. */
  isHeld: z.boolean(),
});

export type ShortcutState = z.output<typeof shortcutStateSchema>;

const statesSchema = z.array(shortcutStateSchema);

export const shortcutCalls = {
  shortcuts: { args: z.tuple([]), result: statesSchema, from: COCKPIT_ONLY },
  setShortcut: {
    args: z.tuple([z.enum(SHORTCUTS), acceleratorSchema.nullable()]),
    result: statesSchema,
    from: COCKPIT_ONLY,
  },
} as const satisfies Readonly<Record<string, Call>>;
