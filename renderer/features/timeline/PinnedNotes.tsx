import { ChevronDown, ChevronRight, PinOff } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand/react';
import { IconButton } from '#renderer/components/IconButton.tsx';
import { useMay } from '#renderer/state/may.ts';
import { useRoom, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { entryTime, noteText } from '#renderer/state/timeline/entry.ts';
import { useOrder } from '#renderer/state/use-order.ts';
import css from './PinnedNotes.module.css';
import { useTelling } from './use-telling.ts';
import { bothZones, minuteOf } from './when.ts';

/** What is pinned stands above the timeline for everybody, oldest first; it can be folded away (TL-2). */
export function PinnedNotes({ onGo }: { readonly onGo: (index: number) => void }) {
  const { t } = useTranslation('timeline');
  const { timeline } = useRoom();
  const telling = useTelling();
  const order = useOrder();
  const may = useMay();
  const pins = useRoomView(({ state }) => state.pins);
  const online = useRoomView((room) => room.connection.status === 'live');
  // A correction or a stretch of history is shown with the next version.
  useStore(timeline.view, (view) => view.version);
  const [isOpen, setOpen] = useState(true);
  const list = useId();
  const ids = Object.keys(pins);

  useEffect(() => {
    const asked = Object.keys(pins);
    if (online && asked.length > 0) void timeline.loadNotes(asked);
  }, [pins, online, timeline]);

  if (ids.length === 0) return null;
  const notes = ids.flatMap((id) => timeline.noteEntry(id) ?? []).sort((a, b) => a.event.seq - b.event.seq);
  async function go(seq: number) {
    const index = await timeline.seekSeq(seq);
    if (index !== null) onGo(index);
  }
  return (
    <section className={css['pinned']} aria-label={t('pinnedNotes')}>
      <button
        type="button"
        className={css['head']}
        aria-expanded={isOpen}
        aria-controls={list}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? (
          <ChevronDown size={14} aria-hidden="true" />
        ) : (
          <ChevronRight size={14} aria-hidden="true" />
        )}
        {t('pinnedNotes')} <span className={css['count']}>{ids.length}</span>
      </button>
      {isOpen ? (
        <ul id={list} className={css['list']}>
          {notes.map((entry) => (
            <li key={entry.event.id} className={css['note']}>
              <button type="button" className={css['said']} onClick={() => void go(entry.event.seq)}>
                <time dateTime={entryTime(entry)} title={bothZones(entryTime(entry), telling)}>
                  {minuteOf(entryTime(entry), telling)}
                </time>
                <span className={css['text']}>
                  <strong>{entry.event.actor.name}</strong> <span>{noteText(entry)}</span>
                </span>
              </button>
              {may('note.unpin') ? (
                <IconButton
                  label={t('note.unpin')}
                  icon={<PinOff size={14} aria-hidden="true" />}
                  onPress={() => order('note.unpin', { note: entry.event.id })}
                />
              ) : null}
            </li>
          ))}
          {notes.length < ids.length ? (
            <li className={css['rest']}>{t('pinnedLoading', { count: ids.length - notes.length })}</li>
          ) : null}
        </ul>
      ) : null}
    </section>
  );
}
