import { z } from 'zod';

/** Which days are asked for, and how. Days are checked beside their meaning, so that a refusal says what to do. */
export const loadQuerySchema = z.object({
  from: z.string().max(40).optional(),
  to: z.string().max(40).optional(),
  /** Whose clock counts for people who said no zone of their own; UTC where nothing is said. */
  zone: z.string().max(64).optional(),
});

export const loadFileQuerySchema = loadQuerySchema.extend({ format: z.enum(['json', 'csv']).optional() });

const byKindSchema = z.object({ business: z.number(), off: z.number(), sleep: z.number() });

/** Milliseconds on duty and the number of interruptions, by the kind of hour in which they were. */
const amounts = { duty: byKindSchema, interruptions: byKindSchema };

const personLoadSchema = z.object({
  person: z.string(),
  name: z.string(),
  /** Null: they said none, and the report's was taken. */
  zone: z.string().nullable(),
  incidents: z.int(),
  ...amounts,
  days: z.int(),
  nights: z.int(),
  nightsInARow: z.int(),
  byDay: z.array(z.object({ day: z.string(), ...amounts })).readonly(),
});

const rangeOfDays = { from: z.string(), to: z.string(), zone: z.string() };

export const loadSchema = z.object({
  ...rangeOfDays,
  people: z.array(personLoadSchema.extend({ share: z.number().nullable() })).readonly(),
  teams: z
    .array(z.object({ team: z.string(), people: z.int(), ...amounts, share: z.number().nullable() }))
    .readonly(),
  busiest: z.object({ person: z.string(), share: z.number() }).nullable(),
  evenShare: z.number().nullable(),
  gini: z.number().nullable(),
});

/** One's own load: without a share, from which could be told what others carry. */
export const ownLoadSchema = personLoadSchema.extend(rangeOfDays);

export type LoadQuery = Readonly<z.output<typeof loadQuerySchema>>;
export type LoadAnswer = Readonly<z.output<typeof loadSchema>>;
export type OwnLoadAnswer = Readonly<z.output<typeof ownLoadSchema>>;
