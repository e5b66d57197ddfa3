import { z } from 'zod';
import { instantField } from '#shared/incident/fields.ts';

const span = z.object({ from: z.string(), to: z.string() });

/** Sleeps, and reports, that a diary holds: more is no diary of an incident. */
export const MOST_DIARY_ENTRIES = 60;

/** What a person tells of their sleep, the whole each time (FAT-3). Kept apart from the record; read by them alone. */
export const sleepDiarySchema = z.strictObject({
  sleep: z.array(z.strictObject({ from: instantField, to: instantField })).max(MOST_DIARY_ENTRIES),
  reports: z
    .array(
      z.strictObject({
        at: instantField,
        /** Karolinska Sleepiness Scale. */
        kss: z.union([1, 2, 3, 4, 5, 6, 7, 8, 9].map((kss) => z.literal(kss as Kss))),
      }),
    )
    .max(MOST_DIARY_ENTRIES),
});

type Kss = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

const window = span.extend({ odds: z.enum(['possible', 'likely']) });

/** What one is told of oneself. */
export const mySleepSchema = z.object({
  /** Null where nothing is told: then nothing is kept, either. */
  diary: z
    .object({ sleep: z.array(span), reports: z.array(z.object({ at: z.string(), kss: z.number() })) })
    .nullable(),
  wokenAt: z.string().nullable(),
  /** Null where nothing is told, or the home zone is not known. */
  outlook: z
    .object({
      windows: z.array(window),
      /** Nights in the reckoning that were not told. */
      assumed: z.array(span),
      /** By when to begin a hand-over, so that it is over before the first window; null where none is ahead. */
      handOverBy: z.string().nullable(),
      level: z.enum(['calm', 'amber', 'red']),
      reasons: z.array(
        z.object({
          rule: z.enum(['no-break', 'awake', 'little-sleep', 'long-shift', 'short-rest']),
          level: z.enum(['amber', 'red']),
        }),
      ),
    })
    .nullable(),
});

export type MySleep = Readonly<z.output<typeof mySleepSchema>>;

/** "I was woken for this" (FAT-5), which everybody sees for an hour; null takes it back. */
export const wokenSchema = z.strictObject({ at: instantField.nullable() });

/** What others may see of everybody's rest: the same kind of thing for all. */
export const restViewsSchema = z.object({
  people: z.array(
    z.object({
      participant: z.string(),
      /** Empty for whoever neither commands nor deputises, except of themselves. */
      windows: z.array(window),
      justWokenUntil: z.string().nullable(),
    }),
  ),
});

export type RestViews = Readonly<z.output<typeof restViewsSchema>>;
