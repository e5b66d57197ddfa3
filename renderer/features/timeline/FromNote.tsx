import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand/react';
import { WayLink } from '#renderer/components/WayLink.tsx';
import { useNoteWays } from '#renderer/state/notes/NoteWays.tsx';
import { useRoom } from '#renderer/state/RoomProvider.tsx';
import { entryTime } from '#renderer/state/timeline/entry.ts';
import { useTelling } from './use-telling.ts';
import { minuteOf } from './when.ts';

/** "from a note 23:41", which goes there. What is not fetched yet has no time; it is fetched on the way (TL-2). */
export function FromNote({ note }: { readonly note: string }) {
  const { t } = useTranslation('timeline');
  const { timeline } = useRoom();
  const telling = useTelling();
  const ways = useNoteWays();
  const time = useStore(timeline.view, () => {
    const entry = timeline.noteEntry(note);
    return entry === undefined ? null : minuteOf(entryTime(entry), telling);
  });
  const words = time === null ? t('fromANote') : t('fromNote', { time });
  return <WayLink words={words} onGo={() => ways?.toNote(note)} />;
}
