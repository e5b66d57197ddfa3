import type { Evolvers } from '../evolver.ts';
import { REDACTED } from '../log/redaction.ts';
import type { AttachmentEvents } from './events.ts';

/** The state keeps only how much there is: files are found by their events. One that was redacted takes no place. */
export const evolveAttachments: Evolvers<AttachmentEvents> = {
  'attachment.added': (state, { name, bytes }) =>
    name === REDACTED ? state : { ...state, attachmentBytes: state.attachmentBytes + bytes },
};
