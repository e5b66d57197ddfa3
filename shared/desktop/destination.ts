import { z } from 'zod';
import { idField } from '../incident/fields.ts';
import type { Call } from './call.ts';
import { COCKPIT_ONLY } from './windows.ts';

/**
 * Where the cockpit is asked to go: the tray, a notification, a shortcut or a link said so. A destination is a page that
 * is looked at. None of them does anything there (DESK-2).
 */
export const destinationSchema = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('incident'), incident: idField }),
  z.strictObject({ to: z.literal('my-tasks'), incident: idField }),
  /** The note line of the room that is shown, or else of the first that is open. */
  z.strictObject({ to: z.literal('note-line') }),
  /** The first page: the war rooms, and the steps of a first incident. */
  z.strictObject({ to: z.literal('rooms') }),
  /** The papers of the room that is shown, or else of the first that is open: to be printed or kept. */
  z.strictObject({ to: z.literal('papers') }),
  /** How this machine and the room that is shown do. */
  z.strictObject({ to: z.literal('diagnostics') }),
  /** The page of the program on this machine. */
  z.strictObject({ to: z.literal('desktop') }),
]);

export type Destination = z.output<typeof destinationSchema>;

export const destinationCalls = {
  /**
   * Takes the destination that waits; null where none does. Asked by a page that can go there: before its person has
   * signed in it does not ask, and the destination is kept.
   */
  nextDestination: { args: z.tuple([]), result: destinationSchema.nullable(), from: COCKPIT_ONLY },
} as const satisfies Readonly<Record<string, Call>>;

export const destinationNotices = {
  /** There is a destination to take. */
  destinationWaits: z.strictObject({}),
} as const satisfies Readonly<Record<string, z.ZodType>>;
