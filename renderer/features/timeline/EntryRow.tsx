import { Pencil, Pin, PinOff } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '#renderer/components/class-names.ts';
import { IconButton } from '#renderer/components/IconButton.tsx';
import { useRoom, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { type Entry, entryTime, noteText } from '#renderer/state/timeline/entry.ts';
import { useOrder } from '#renderer/state/use-order.ts';
import { CorrectNote } from './CorrectNote.tsx';
import css from './EntryRow.module.css';
import { describeEvent } from './sentences/describe.ts';
import { tell } from './sentences/tell.ts';
import { bothZones, timeOf } from './when.ts';

export interface EntryRowProps {
  readonly entry: Entry;
  readonly language: string;
  /** Whether the line is up: what is expected is then on its way. */
  readonly online: boolean;
  readonly mayPin: boolean;
  readonly mayCorrect: boolean;
  readonly correcting: boolean;
  readonly onCorrect: (note: string | null) => void;
}

/** One entry: when, who, and what in words. Names and titles never change, so it is told once (TL-1). */
export const EntryRow = memo(function EntryRow(props: EntryRowProps) {
  const { entry, language, correcting, onCorrect } = props;
  const { event, kind } = entry;
  const { t } = useTranslation('timeline');
  const { view, timeline } = useRoom();
  const phrase = describeEvent(event, view.getState().state, timeline.noteText);
  const isNote = kind === 'note' && event.type === 'note.added';
  const quote = isNote ? noteText(entry) : phrase.quote;
  const at = entryTime(entry);

  return (
    <div className={classNames(css['entry'], css[kind], entry.expected && css['expected'])}>
      <time dateTime={at} title={bothZones(at, language)} className={css['time']}>
        {timeOf(at, language)}
      </time>
      <div className={css['said']}>
        <strong className={css['who']}>{phrase.subject ?? event.actor.name}</strong>{' '}
        {isNote ? null : <span>{tell(phrase, t, (moment) => timeOf(moment, language))}</span>}
        {correcting ? (
          <CorrectNote note={event.id} text={quote ?? ''} onDone={() => onCorrect(null)} />
        ) : quote ? (
          <span className={isNote ? css['note'] : css['quote']}>{quote}</span>
        ) : null}
        {entry.revisions.length === 0 ? null : <Revised entry={entry} />}
        {entry.expected ? <em className={css['aside']}>{t(props.online ? 'sending' : 'waiting')}</em> : null}
      </div>
      {isNote && !entry.expected ? <NoteActions {...props} /> : null}
    </div>
  );
});

/** That a note was set right, with what it said before (TL-3). */
function Revised({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation('timeline');
  const texts = entry.revisions.flatMap(({ text }) => (text === null ? [] : [text]));
  const { text: original } = entry.event.data as { readonly text: string };
  const before = [original, ...texts.slice(0, -1)].join(' → ');
  return (
    <details className={css['aside']}>
      <summary>{t('note.corrected', { count: entry.revisions.length })}</summary>
      <p>{t('note.was', { text: before })}</p>
    </details>
  );
}

function NoteActions({ entry, mayPin, mayCorrect, onCorrect }: EntryRowProps) {
  const { t } = useTranslation('timeline');
  const order = useOrder();
  const { id } = entry.event;
  const pinned = useRoomView(({ state }) => Object.hasOwn(state.pins, id));
  return (
    <div className={classNames(css['actions'], pinned && css['pinned'])}>
      {mayCorrect ? (
        <IconButton
          label={t('note.correct')}
          icon={<Pencil size={14} aria-hidden="true" />}
          onPress={() => onCorrect(id)}
        />
      ) : null}
      {mayPin ? (
        <IconButton
          label={t(pinned ? 'note.unpin' : 'note.pin')}
          icon={pinned ? <PinOff size={14} aria-hidden="true" /> : <Pin size={14} aria-hidden="true" />}
          onPress={() => order(pinned ? 'note.unpin' : 'note.pin', { note: id })}
        />
      ) : null}
      {pinned ? <Pin size={14} className={css['pin']} role="img" aria-label={t('note.pinned')} /> : null}
    </div>
  );
}
