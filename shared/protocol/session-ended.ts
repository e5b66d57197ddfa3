import { z } from 'zod';
import { ERROR_CODES } from '#shared/errors/codes.ts';

/** The session was revoked; the socket is closed after it. */
export const sessionEndedSchema = z.object({ code: z.enum(ERROR_CODES), message: z.string() });

export type SessionEnded = z.output<typeof sessionEndedSchema>;
