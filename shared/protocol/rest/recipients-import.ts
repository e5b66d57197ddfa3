import { z } from 'zod';
import { idField } from '#shared/incident/fields.ts';

/** What a file of recipients may weigh, and how many it may name. */
export const MOST_IMPORT_BYTES = 1024 * 1024;
export const MOST_IMPORT_LINES = 5_000;

/** Why a line of a file is not taken. */
export const LINE_REFUSALS = [
  'formula',
  'no_address',
  'not_an_address',
  'unknown_language',
  'unknown_audience',
  'several_columns',
  'open_quote',
] as const;

export type LineRefusal = (typeof LINE_REFUSALS)[number];

/** A flag in an address. */
const flag = z.enum(['true', 'false']).default('false');

/** What a file leaves open, and what is to be done with it. */
export const recipientsImportSchema = z.strictObject({
  /** For lines that name none. */
  audience: idField,
  language: z.enum(['en', 'ja']),
  /** Whether each is asked by mail, and gets updates only after having confirmed. */
  confirm: flag,
  /** Only says what would be done. */
  preview: flag,
});

/** How many refused lines are told one by one. */
export const MOST_LINES_TOLD = 200;

export const recipientsImportedSchema = z.object({
  /** Added, or with `confirm` asked; in a preview, what would be. */
  added: z.int(),
  /** There already, or more than once in the file. */
  known: z.int(),
  refused: z.object({
    count: z.int(),
    lines: z
      .array(z.object({ line: z.int(), why: z.enum(LINE_REFUSALS), said: z.string() }))
      .max(MOST_LINES_TOLD),
  }),
});

/** How people outside come to updates by themselves. */
export const subscribingSchema = z.object({
  /** The status page as mails and people know it; null where the server knows no address of its own. */
  page: z.string().nullable(),
  /** Whether they can be asked to confirm: e-mail is set up, too. */
  isOpen: z.boolean(),
  /** Who was asked and has not confirmed yet. */
  waiting: z.int(),
});

export type Subscribing = Readonly<z.output<typeof subscribingSchema>>;
export type RecipientsImport = z.output<typeof recipientsImportSchema>;
export type RecipientsImported = Readonly<z.output<typeof recipientsImportedSchema>>;
