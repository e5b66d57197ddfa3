import { z } from 'zod';
import { errorSchema } from '../protocol/error.ts';
import type { Call } from './call.ts';
import { choicesSchema, machineChoicesSchema, screenChoicesSchema } from './choices.ts';
import { keptFileSchema } from './kept-file.ts';
import { COCKPIT_ONLY } from './windows.ts';

const refusedSchema = z.strictObject({ outcome: z.literal('refused'), error: errorSchema });

/** What stands in a file of settings, and what holds here: nothing is changed yet. */
const readSchema = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('read'),
    /** By which it is taken. */
    id: z.string(),
    /** The file's, without its folder. */
    name: z.string(),
    now: machineChoicesSchema,
    /** Of its servers those that are not known here. */
    wanted: choicesSchema,
  }),
  /** The person thought better of it. */
  z.strictObject({ outcome: z.literal('cancelled') }),
  refusedSchema,
]);

export type ReadSettings = z.output<typeof readSchema>;

const takenSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('taken') }),
  refusedSchema,
]);

export type TakenSettings = z.output<typeof takenSchema>;

/** What a person chose, from one machine to another. */
export const settingsFileCalls = {
  /** Keeps what was chosen on this machine, and on the screen that asks, as a file where the person says. */
  saveSettings: { args: z.tuple([screenChoicesSchema]), result: keptFileSchema, from: COCKPIT_ONLY },
  /** Reads a file that the person chooses. */
  readSettings: { args: z.tuple([]), result: readSchema, from: COCKPIT_ONLY },
  /** Takes what was read: once, and the whole or nothing. What is the screen's own, the screen takes after it. */
  takeSettings: {
    args: z.tuple([z.strictObject({ id: z.string().max(100) })]),
    result: takenSchema,
    from: COCKPIT_ONLY,
  },
} as const satisfies Readonly<Record<string, Call>>;
