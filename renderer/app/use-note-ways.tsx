import { mostDue } from '#renderer/features/broadcasts/most-due.ts';
import type { TakeNote } from '#renderer/features/tasks/AssignmentLine.tsx';
import { FromNote } from '#renderer/features/timeline/FromNote.tsx';
import type { NoteWays } from '#renderer/state/notes/NoteWays.tsx';
import { useRoom } from '#renderer/state/RoomProvider.tsx';
import type { DeskTab } from './Desk.tsx';
import type { Request } from './Dialogs.tsx';

/** As long as a proposal may be. */
const PROPOSAL_LENGTH = 1_000;

/** Where a note leads to in the cockpit, and what leads back to it (TL-2). */
export function useNoteWaysOf(places: {
  readonly takeIntoLine: TakeNote;
  readonly toEntry: (note: string) => void;
  readonly toDesk: (tab: DeskTab) => void;
  readonly onRequest: (request: Request) => void;
}): NoteWays {
  const room = useRoom();
  const { onRequest } = places;
  return {
    become: (target, note) => {
      const text = room.timeline.noteText(note);
      if (text === null) return;
      switch (target) {
        case 'task':
          return places.takeIntoLine(note, text);
        case 'decision': {
          const proposal = text.replace(/\s+/gu, ' ').trim().slice(0, PROPOSAL_LENGTH);
          return onRequest({ kind: 'propose', proposal, note });
        }
        case 'broadcast': {
          const audience = mostDue(room.view.getState().state);
          if (audience !== null) onRequest({ kind: 'compose', audience, from: { note, text } });
          return;
        }
      }
    },
    toResult: (target, id) => {
      if (target === 'task') onRequest({ kind: 'show', task: id });
      else places.toDesk(target === 'decision' ? 'decisions' : 'broadcasts');
    },
    toNote: places.toEntry,
    origin: (note) => <FromNote note={note} />,
  };
}
