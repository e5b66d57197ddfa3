import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand/react';
import { useRoom, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { type Entry, entryTime, noteText } from '#renderer/state/timeline/entry.ts';
import css from './LastEntries.module.css';
import { describeEvent } from './sentences/describe.ts';
import { isNote } from './sentences/entry-words.ts';
import { tell } from './sentences/tell.ts';
import { useTelling } from './use-telling.ts';
import { minuteOf } from './when.ts';

/** What happened last, the newest first, to be read from across the room. */
export function LastEntries({ count }: { readonly count: number }) {
  const { t } = useTranslation('timeline');
  const { timeline } = useRoom();
  const { length } = useStore(timeline.view);
  const telling = useTelling();
  const entries = Array.from({ length: Math.min(count, length) }, (_, n) => timeline.at(length - 1 - n));
  return (
    <ol className={css['entries']} aria-label={t('title')}>
      {entries.map((entry) =>
        entry === undefined ? null : (
          <li key={entry.event.id} className={css['entry']}>
            <time dateTime={entryTime(entry)} className={css['time']}>
              {minuteOf(entryTime(entry), telling)}
            </time>
            <Said entry={entry} />
          </li>
        ),
      )}
    </ol>
  );
}

/** An entry in words: who, what, and what they wrote. */
function Said({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation('timeline');
  const { timeline } = useRoom();
  const state = useRoomView((view) => view.state);
  const telling = useTelling();
  const { event } = entry;
  const phrase = describeEvent(event, state, timeline.noteText, timeline.eventAt);
  const itself = isNote(entry);
  const quote = itself ? noteText(entry) : phrase.quote;
  return (
    <p className={css['said']}>
      <strong>{phrase.subject ?? event.actor.name}</strong>{' '}
      {itself ? null : tell(phrase, t, (at) => minuteOf(at, telling))}
      {quote ? <span className={css['quote']}> {quote}</span> : null}
    </p>
  );
}
