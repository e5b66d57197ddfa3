import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown } from 'lucide-react';
import { type UIEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand/react';
import { Button } from '#renderer/components/Button.tsx';
import { EmptyState } from '#renderer/components/EmptyState.tsx';
import { useRoom, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { NO_FILTER } from '#renderer/state/timeline/filter.ts';
import css from './EntryList.module.css';
import { EntryRow } from './EntryRow.tsx';
import { useFoot } from './use-foot.ts';
import { useWindow } from './use-window.ts';
import { dayChanges, dayOf } from './when.ts';

/** A row of one line; taller ones are measured when they are shown. */
const ROW_PX = 28;
/** So near to the first entry, older ones are loaded. */
const NEAR_HEAD_PX = 200;

function rowHeight(): number {
  return ROW_PX;
}

/** The entries that pass the filter. Only what is in sight is in the page, however long the log is (TL-4). */
export function EntryList(props: { readonly mayPin: boolean; readonly mayCorrect: boolean }) {
  const { t, i18n } = useTranslation('timeline');
  const { timeline } = useRoom();
  const view = useStore(timeline.view);
  const me = useRoomView((room) => room.me);
  const joined = useRoomView((room) => room.head > 0);
  const online = useRoomView((room) => room.connection.status === 'live');
  const scroller = useRef<HTMLDivElement>(null);
  const [correcting, setCorrecting] = useState<string | null>(null);

  const [atFoot, setAtFoot] = useState(true);
  const part = useWindow(view, atFoot, timeline.keyAt);
  const rows = useVirtualizer<HTMLDivElement, HTMLElement>({
    count: part.count,
    getScrollElement: () => scroller.current,
    estimateSize: rowHeight,
    getItemKey: part.keyAt,
    overscan: 8,
  });
  const foot = useFoot({ rows, scroller, view, before: part.before, atFoot, setAtFoot });

  const filtered = view.filter !== NO_FILTER;

  function loadEarlier() {
    part.reveal();
    void timeline.loadEarlier();
  }
  function onScroll(event: UIEvent<HTMLElement>) {
    foot.onScroll();
    // History comes when somebody scrolls there; a filter fetches by itself what it has to look through.
    if (event.currentTarget.scrollTop >= NEAR_HEAD_PX || atFoot) return;
    if (part.base > 0) part.reveal();
    else if (view.earlier === 'more' && !filtered) loadEarlier();
  }

  if (!joined) return <p className={css['quiet']}>{t('opening')}</p>;
  if (view.length === 0 && !filtered) {
    return <EmptyState text={t('empty')} shortcut="N" shortcutText={t('emptyKey')} sample={t('sample')} />;
  }
  return (
    <div className={css['frame']}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys scroll what has the focus */}
      <div ref={scroller} className={css['scroller']} tabIndex={0} onScroll={onScroll}>
        <div className={css['head']}>
          {part.base > 0 ? null : view.scanning ? (
            <span>{t('searching')}</span>
          ) : view.earlier === 'none' ? (
            <span>{view.length === 0 ? t('nothingFound') : t('beginning')}</span>
          ) : (
            <Button kind="quiet" size="small" isDisabled={view.earlier === 'loading'} onPress={loadEarlier}>
              {t(view.earlier === 'loading' ? 'loadingEarlier' : 'earlier')}
            </Button>
          )}
        </div>
        <div
          role="feed"
          aria-label={t('title')}
          aria-busy={view.scanning || view.earlier === 'loading'}
          className={css['feed']}
          style={{ height: rows.getTotalSize() }}
        >
          {rows.getVirtualItems().map((item) => {
            const index = part.base + item.index;
            const entry = timeline.at(index);
            if (entry === undefined) return null;
            const before = index === 0 ? undefined : timeline.at(index - 1);
            const newDay = before === undefined || dayChanges(before.event.at, entry.event.at);
            return (
              <article
                key={item.key}
                ref={rows.measureElement}
                data-index={item.index}
                aria-posinset={index + 1}
                aria-setsize={view.length}
                className={css['row']}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                {newDay ? <h3 className={css['day']}>{dayOf(entry.event.at, i18n.language)}</h3> : null}
                <EntryRow
                  entry={entry}
                  language={i18n.language}
                  online={online}
                  mayPin={props.mayPin}
                  mayCorrect={props.mayCorrect && entry.event.actor.id === me}
                  correcting={correcting === entry.event.id}
                  onCorrect={setCorrecting}
                />
              </article>
            );
          })}
        </div>
      </div>
      {atFoot ? null : (
        <div className={css['toFoot']}>
          <Button
            size="small"
            kind={foot.unseen > 0 ? 'primary' : 'plain'}
            icon={<ArrowDown size={14} aria-hidden="true" />}
            onPress={foot.go}
          >
            {foot.unseen > 0 ? t('newEntries', { count: foot.unseen }) : t('toFoot')}
          </Button>
        </div>
      )}
    </div>
  );
}
