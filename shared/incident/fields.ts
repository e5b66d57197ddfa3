import { z } from 'zod';

/** Fields that commands share. Sizes are caps against abuse, far above what people write. */

/** An id that a client or the server made: printable, no blanks. */
export const idField = z.string().regex(/^[\x21-\x7e]{1,128}$/, 'an id of 1 to 128 printable characters');

/** One line that names something. */
export const titleField = z.string().trim().min(1).max(300);

/** A text of some paragraphs. Lone surrogates are refused: they cannot be stored as UTF-8. */
export const textField = z
  .string()
  .trim()
  .min(1)
  .max(20_000)
  .refine((text) => text.isWellFormed(), 'well-formed Unicode');

/** A reason, in a sentence. */
export const reasonField = z.string().trim().min(1).max(1_000);

/** Minutes that a person can be given (TASK-1). */
export const minutesField = z.int().min(1).max(480);

/** A moment, with milliseconds and in UTC; other offsets are turned into it. */
export const instantField = z.iso
  .datetime({ offset: true })
  .refine((at) => Number.isFinite(Date.parse(at)), 'a moment that exists')
  .transform((at) => new Date(at).toISOString());

/** The name of a person as others see it. */
export const nameField = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .refine((name) => name.isWellFormed(), 'well-formed Unicode');
