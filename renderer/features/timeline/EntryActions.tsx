import { Ellipsis, Pin, Star } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { classNames } from '#renderer/components/class-names.ts';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import type { Entry } from '#renderer/state/timeline/entry.ts';
import css from './EntryActions.module.css';
import { NoteGrip } from './NoteGrip.tsx';
import { isNote } from './sentences/entry-words.ts';

export interface EntryActionsProps {
  readonly entry: Entry;
  readonly mayStar: boolean;
  /** Whether the reader may make something of a note. */
  readonly mayBecome: boolean;
  readonly onStar: (entry: Entry) => void;
  readonly onMenu: (entry: Entry, anchor: Element) => void;
}

/**
 * What can be done with an entry. Plain buttons, and only the menu's where neither pointer nor focus is: there are as
 * many as there are rows in sight, and all of them are made anew with every screen that is scrolled (TL-4).
 */
export function EntryActions(props: EntryActionsProps & { readonly isNear: boolean }) {
  const { entry, mayStar, mayBecome, onStar, onMenu, isNear } = props;
  const { t } = useTranslation('timeline');
  const { id, seq } = entry.event;
  const isPinned = useRoomView(({ state }) => Object.hasOwn(state.pins, id));
  const isStarred = useRoomView(({ state }) => Object.hasOwn(state.stars, seq));
  return (
    <>
      <div className={css['marks']}>
        {isPinned ? <Pin size={14} className={css['mark']} role="img" aria-label={t('note.pinned')} /> : null}
        {isStarred ? (
          <Star size={14} fill="currentColor" className={css['mark']} role="img" aria-label={t('starred')} />
        ) : null}
      </div>
      <div className={css['actions']}>
        {isNear && mayBecome && isNote(entry) ? <NoteGrip note={id} /> : null}
        {isNear && mayStar ? (
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
    </>
  );
}
