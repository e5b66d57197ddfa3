import type { UploadedFile } from './attachment.ts';

/** What happened to files. The bytes lie beside the log, and go with a redaction of this event. */
export interface AttachmentEvents {
  'attachment.added': { readonly attachment: string; readonly name: string } & UploadedFile;
}
