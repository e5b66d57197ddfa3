import type { ComponentProps } from 'react';
import { AttachButton } from '#renderer/features/files/AttachButton.tsx';
import { Attachment } from '#renderer/features/files/Attachment.tsx';
import { FileDrop } from '#renderer/features/files/FileDrop.tsx';
import { FileTray } from '#renderer/features/files/FileTray.tsx';
import { Timeline } from '#renderer/features/timeline/Timeline.tsx';
import type { IncidentEvent } from '#shared/incident/event.ts';

/** The timeline, with files: they are dropped and pasted onto it, and stand in it. */
export function TimelinePanel(
  props: Omit<ComponentProps<typeof Timeline>, 'attach' | 'tray' | 'attachment'>,
) {
  return (
    <FileDrop>
      <Timeline {...props} attach={<AttachButton />} tray={<FileTray />} attachment={attachmentOf} />
    </FileDrop>
  );
}

function attachmentOf(event: IncidentEvent) {
  return <Attachment event={event} />;
}
