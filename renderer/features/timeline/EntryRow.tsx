import { PencilLine } from 'lucide-react';
import { memo, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '#renderer/components/class-names.ts';
import { useRoom } from '#renderer/state/RoomProvider.tsx';
import { entryTime, noteText } from '#renderer/state/timeline/entry.ts';
import type { IncidentEvent } from '#shared/incident/event.ts';
import { Became } from './Became.tsx';
import { CorrectNote } from './CorrectNote.tsx';
import { EntryActions, type EntryActionsProps } from './EntryActions.tsx';
import css from './EntryRow.module.css';
import { Marked } from './Marked.tsx';
import { markFound } from './marks.ts';
import { Revisions } from './revisions/Revisions.tsx';
import { describeEvent } from './sentences/describe.ts';
import { isNote } from './sentences/entry-words.ts';
import { tell } from './sentences/tell.ts';
import { bothZones, type Telling, timeOf } from './when.ts';

export interface EntryRowProps extends EntryActionsProps {
  readonly telling: Telling;
  /** What is searched for, folded; the same list until that changes. */
  readonly words: readonly string[];
  /** Whether the line is up: what is expected is then on its way. */
  readonly online: boolean;
  /** Whether the focus is here, or its menu is open. */
  readonly isAt: boolean;
  readonly correcting: boolean;
  readonly onCorrect: (note: string | null) => void;
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
  const [isUnderPointer, setUnderPointer] = useState(false);
  const isMoved = revisions.some(({ time }) => time !== null);

  return (
    <div
      className={classNames(css['entry'], css[kind], entry.expected && css['expected'])}
      onPointerEnter={() => setUnderPointer(true)}
      onPointerLeave={() => setUnderPointer(false)}
    >
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
      {entry.expected ? null : (
        <EntryActions
          entry={entry}
          mayStar={props.mayStar}
          mayBecome={props.mayBecome}
          onStar={props.onStar}
          onMenu={props.onMenu}
          isNear={isUnderPointer || props.isAt}
        />
      )}
    </div>
  );
});
