import { z } from 'zod';
import { balanced } from '#shared/text/bidi.ts';
import { asSeen, isOneLine, isVisible } from '#shared/text/one-line.ts';
import { isZone } from '#shared/time/zone.ts';

/** Fields that commands share. Sizes are caps against abuse, far above what people write. */

/** An id that a client or the server made: printable, no blanks, and no dots alone, which addresses swallow. */
export const idField = z
  .string()
  .regex(/^(?!\.{1,2}$)[\x21-\x7e]{1,128}$/, 'an id of 1 to 128 printable characters');

/** The id of a thing that a command made: the command's own with a number behind it (`eventId`). */
export const madeIdField = z.string().regex(/^[\x21-\x7e]{1,140}$/, 'an id of 1 to 140 printable characters');

/** One line that names something. */
export const titleField = oneLine(300);

/** A text of some paragraphs. */
export const textField = wordsField(20_000);

/** A reason, in a sentence. */
export const reasonField = wordsField(1_000);

/** Minutes that a person can be given (TASK-1). */
export const minutesField = z.int().min(1).max(480);

/** A moment, with milliseconds and in UTC; other offsets are turned into it. */
export const instantField = z.iso
  .datetime({ offset: true })
  .refine((at) => Number.isFinite(Date.parse(at)), 'a moment that exists')
  .transform((at) => new Date(at).toISOString());

/** The name of a person as others see it. */
export const nameField = oneLine(80);

/** A time zone of the IANA database, as this runtime knows it. */
export const zoneField = z.string().max(64).refine(isZone, 'a time zone such as Asia/Tokyo');

/** A short word for what somebody can do. */
export const skillField = oneLine(30);

/** The name of a file, without the folders that some senders put before it. */
export const fileNameField = z
  .string()
  // Not by an expression, which a long name made for it would keep busy.
  .transform((said) => said.slice(Math.max(said.lastIndexOf('/'), said.lastIndexOf('\\')) + 1))
  .pipe(oneLine(200));

/** What a person wrote on one line, and what others will know it by. */
function oneLine(longest: number) {
  return wordsField(longest)
    .transform(asSeen)
    .refine(isOneLine, 'one line without control characters')
    .refine(isVisible, 'something that can be seen');
}

/**
 * What a person wrote. Lone surrogates are refused: they cannot be stored as UTF-8. Marks that would turn what stands
 * next to it are set right.
 */
export function wordsField(longest: number, shortest: 0 | 1 = 1) {
  const said = z.string().trim();
  return (shortest === 0 ? said : said.min(shortest))
    .max(longest)
    .refine((text) => text.isWellFormed(), 'well-formed Unicode')
    .transform((text) => balanced(text).trim())
    .refine((text) => text.length >= shortest, 'something that is written');
}
