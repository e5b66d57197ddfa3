import { eventId } from '#shared/ids/ids.ts';
import { accept, type Deciders, refuse } from '../decision.ts';
import { withDefaults } from '../settings/settings.ts';
import { megabytes } from './attachment.ts';
import type { attachmentCommands } from './commands.ts';

export const decideAttachments: Deciders<typeof attachmentCommands> = {
  'attachment.add': (state, { name, sha256 }, { command, uploaded }) => {
    if (uploaded === undefined || uploaded.sha256 !== sha256) return refuse('attachment_needs_bytes');
    const { attachmentMegabytes, attachmentsMegabytes } = withDefaults(state.settings);
    if (uploaded.bytes === 0) return refuse('attachment_empty', { name });
    if (uploaded.bytes > megabytes(attachmentMegabytes)) {
      return refuse('attachment_too_large', { name, limit: attachmentMegabytes });
    }
    if (state.attachmentBytes + uploaded.bytes > megabytes(attachmentsMegabytes)) {
      return refuse('attachments_full', { name, limit: attachmentsMegabytes });
    }
    return accept({
      type: 'attachment.added',
      data: { attachment: eventId(command, 0), name, ...uploaded },
    });
  },
};
