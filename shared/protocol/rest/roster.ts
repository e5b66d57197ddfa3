import { z } from 'zod';
import { instantField } from '#shared/incident/fields.ts';
import { SHIFT_ROLES } from '#shared/shifts/seat.ts';

/** What is wanted of a roster that comes as a file. */
export const rosterQuerySchema = z.strictObject({
  from: instantField,
  to: instantField,
  /** Where local times are meant that say no zone. */
  zone: z.string().max(64),
});

/** The most entries, and problems, that are told of one file. */
export const MOST_ROSTER_TOLD = 500;

/** What a roster says, by the people of the incident. Nothing is planned with it yet. */
export const rosterReadSchema = z.object({
  kind: z.enum(['csv', 'icalendar']),
  entries: z.array(
    z.object({
      line: z.number(),
      /** As it is written. */
      person: z.string(),
      /** Who of the incident that is; null where nobody here has that name. */
      participant: z.string().nullable(),
      role: z.enum(SHIFT_ROLES),
      /** What the roster calls it, which may be finer than the role: “Primary”, “Secondary”. */
      duty: z.string().nullable(),
      from: z.string(),
      to: z.string(),
    }),
  ),
  /** How many lie outside of what was asked for, and how many are not told for their number. */
  outside: z.int(),
  untold: z.int(),
  problems: z.array(
    z.object({
      line: z.number(),
      weight: z.enum(['refused', 'warning']),
      message: z.string(),
      details: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
});

export type RosterRead = Readonly<z.output<typeof rosterReadSchema>>;
