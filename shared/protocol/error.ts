import { z } from 'zod';
import { ERROR_CODES } from '#shared/errors/codes.ts';

/** A refusal: switch on `code`, show `message`; `details.reason` is the catalogue's key for translations. */
export const errorSchema = z.object({
  code: z.enum(ERROR_CODES),
  message: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

export type WireError = Readonly<z.output<typeof errorSchema>>;

/** The negative acknowledgement of every message. */
export const refusedSchema = z.object({ ok: z.literal(false), error: errorSchema });

export type Refused = Readonly<z.output<typeof refusedSchema>>;
