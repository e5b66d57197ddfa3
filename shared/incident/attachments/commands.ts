import { z } from 'zod';
import { fileNameField } from '../fields.ts';

/**
 * Commands over files (TL-2). They are given by sending the file to the server, which looks at the bytes itself: what
 * is said here of a file that it does not have is refused.
 */
export const attachmentCommands = {
  'attachment.add': z.strictObject({
    name: fileNameField,
    /** Of the bytes as they are kept: the same command again is one with the same file. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in hex'),
  }),
};
