import { Ellipsis, PencilLine, Pin, Star } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '#renderer/components/class-names.ts';
import { useRoom, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { type Entry, entryTime, noteText } from '#renderer/state/timeline/entry.ts';
import type { IncidentEvent } from '#shared/incident/event.ts';
import { Became } from './Became.tsx';
import { CorrectNote } from './CorrectNote.tsx';
import css from './EntryRow.module.css';
import { Marked } from './Marked.tsx';
import { markFound } from './marks.ts';
import { NoteGrip } from './NoteGrip.tsx';
import { Revisions } from './revisions/Revisions.tsx';
import { describeEvent } from './sentences/describe.ts';
import { isNote } from './sentences/entry-words.ts';
import { tell } from './sentences/tell.ts';
import { bothZones, type Telling, timeOf } from './when.ts';

export interface EntryRowProps {
  readonly entry: Entry;
  readonly telling: Telling;
  /** What is searched for, folded; the same list until that changes. */
  readonly words: readonly string[];
  /** Whether the line is up: what is expected is then on its way. */
  readonly online: boolean;
  readonly mayStar: boolean;
  /** Whether the reader may make something of a note. */
  readonly mayBecome: boolean;
  readonly correcting: boolean;
  readonly onCorrect: (note: string | null) => void;
  readonly onStar: (entry: Entry) => void;
  readonly onMenu: (entry: Entry, anchor: Element) => void;
  /** The file of an entry that added one. */
  readonly attachment: ((event: IncidentEvent) => ReactNode) | undefined;
}

/** One entry: when, who, and what in words. Names and titles never change, so it is told once (TL-1). */
export const EntryRow = memo(function EntryRow(props: EntryRowProps) {
  const { entry, telling, words, correcting, onCorrect } = props;
  const { event, kind, revisions } = entry;
  const { t } = useTranslation('timeline');
  const { view, timeline } = useRoom();
  const phrase = describeEvent(event, view.getState().state, timeline.noteText, timeline.eventAt);
  const itself = isNote(entry);
  const quote = (itself ? noteText(entry) : phrase.quote) ?? '';
  const told = itself ? '' : tell(phrase, t, (moment) => timeOf(moment, telling));
  const [who = [], what = [], said = []] = markFound(
    [phrase.subject ?? event.actor.name, told, quote],
    words,
  );
  const isHit = words.length === 0 || [...who, ...what, ...said].some(({ found }) => found);
  const at = entryTime(entry);
  const isMoved = revisions.some(({ time }) => time !== null);

  return (
    <div className={classNames(css['entry'], css[kind], entry.expected && css['expected'])}>
      <time
        dateTime={at}
        title={
          isMoved
            ? `${bothZones(at, telling)} · ${t('note.timeMoved', { at: timeOf(event.at, telling) })}`
            : bothZones(at, telling)
        }
        className={css['time']}
      >
        {timeOf(at, telling)}
        {isMoved ? (
          <PencilLine size={10} className={css['moved']} role="img" aria-label={t('note.timeIsSet')} />
        ) : null}
      </time>
      <div className={css['said']}>
        <strong className={css['who']}>
          <Marked stretches={who} />
        </strong>{' '}
        {itself ? null : (
          <span>
            <Marked stretches={what} />
          </span>
        )}
        {correcting ? (
          <CorrectNote
            note={event.id}
            text={quote}
            at={at}
            telling={telling}
            onDone={() => onCorrect(null)}
          />
        ) : quote ? (
          <span className={itself ? css['note'] : css['quote']}>
            <Marked stretches={said} />
          </span>
        ) : null}
        {itself && !entry.expected ? <Became note={event.id} /> : null}
        {event.type === 'attachment.added' ? props.attachment?.(event) : null}
        {revisions.length === 0 ? null : <Revisions entry={entry} isOpen={!isHit} />}
        {entry.expected ? <em className={css['aside']}>{t(props.online ? 'sending' : 'waiting')}</em> : null}
      </div>
      {entry.expected ? null : <Actions {...props} />}
    </div>
  );
});

/** What can be done with an entry. Plain buttons: there are as many as there are rows in sight. */
function Actions({ entry, mayStar, mayBecome, onStar, onMenu }: EntryRowProps) {
  const { t } = useTranslation('timeline');
  const { id, seq } = entry.event;
  const isPinned = useRoomView(({ state }) => Object.hasOwn(state.pins, id));
  const isStarred = useRoomView(({ state }) => Object.hasOwn(state.stars, seq));
  return (
    <div className={css['actions']}>
      {isPinned ? <Pin size={14} className={css['pin']} role="img" aria-label={t('note.pinned')} /> : null}
      {mayBecome && isNote(entry) ? <NoteGrip note={id} /> : null}
      {mayStar ? (
        <button
          type="button"
          tabIndex={-1}
          className={classNames(css['action'], isStarred && css['starred'])}
          aria-pressed={isStarred}
          aria-label={t('star')}
          title={t('star')}
          onClick={() => onStar(entry)}
        >
          <Star size={14} aria-hidden="true" {...(isStarred ? { fill: 'currentColor' } : {})} />
        </button>
      ) : isStarred ? (
        <Star size={14} fill="currentColor" className={css['pin']} role="img" aria-label={t('starred')} />
      ) : null}
      <button
        type="button"
        data-menu=""
        tabIndex={-1}
        className={css['action']}
        aria-haspopup="menu"
        aria-label={t('actions')}
        title={t('actions')}
        onClick={(event) => onMenu(entry, event.currentTarget)}
      >
        <Ellipsis size={14} aria-hidden="true" />
      </button>
    </div>
  );
}
