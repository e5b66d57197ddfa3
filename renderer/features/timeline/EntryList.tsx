import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type Ref,
  type UIEvent,
  useCallback,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand/react';
import { classNames } from '#renderer/components/class-names.ts';
import { EmptyState } from '#renderer/components/EmptyState.tsx';
import { useMay } from '#renderer/state/may.ts';
import { useRoom, useRoomView } from '#renderer/state/RoomProvider.tsx';
import type { Entry } from '#renderer/state/timeline/entry.ts';
import { NO_FILTER } from '#renderer/state/timeline/filter.ts';
import { wordsOf } from '#renderer/state/timeline/find.ts';
import { DayLine } from './DayLine.tsx';
import css from './EntryList.module.css';
import { EntryMenu } from './EntryMenu.tsx';
import { EntryRow, type EntryRowProps } from './EntryRow.tsx';
import { ListHead } from './ListHead.tsx';
import { ToFoot } from './ToFoot.tsx';
import { useFoot } from './use-foot.ts';
import { useListKeys } from './use-list-keys.ts';
import { useStar } from './use-star.ts';
import { useSteps } from './use-steps.ts';
import { useTargets } from './use-targets.ts';
import { useTelling } from './use-telling.ts';
import { useWindow } from './use-window.ts';
import { dayChanges, dayOf, startOfDay } from './when.ts';

/** A row of one line; taller ones are measured when they are shown. */
const ROW_PX = 28;
/** What stands above the first row. */
const HEAD_PX = 32;
/** So near to the end of what is laid out, more of it is. */
const NEAR_PX = 200;

function rowHeight(): number {
  return ROW_PX;
}

/** What others ask of the list. */
export interface ListHandle {
  /** Goes to an index of the timeline. */
  readonly goTo: (index: number, focus: boolean) => void;
  /** Goes to the older (-1) or the newer hit, from the last one on to the first. */
  readonly stepHit: (direction: -1 | 1, focus: boolean) => void;
}

/** The entries that pass the filter. Only what is in sight is in the page, however long the log is (TL-4). */
export function EntryList(props: {
  readonly ref: Ref<ListHandle>;
  /** The key of the entry that the reader is at. */
  readonly active: number | null;
  readonly onActive: (key: number | null) => void;
  /** Leaves the filter, at this entry. */
  readonly onContext: (entry: Entry) => void;
  /** The file of an entry that added one. */
  readonly attachment: EntryRowProps['attachment'];
  /** Shows the room as it stood at an entry. */
  readonly onStandAt?: (seq: number) => void;
}) {
  const { t } = useTranslation('timeline');
  const { timeline } = useRoom();
  const view = useStore(timeline.view);
  const may = useMay();
  const targets = useTargets();
  const telling = useTelling();
  const joined = useRoomView((room) => room.head > 0);
  const online = useRoomView((room) => room.connection.status === 'live');
  const scroller = useRef<HTMLDivElement>(null);
  const [correcting, setCorrecting] = useState<string | null>(null);
  const [menu, setMenu] = useState<{ readonly entry: Entry; readonly anchor: Element } | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const openMenu = useCallback((entry: Entry, anchor: Element) => setMenu({ entry, anchor }), []);
  const star = useStar();
  const words = useMemo(() => wordsOf(view.filter.text), [view.filter.text]);

  const [atFoot, setAtFoot] = useState(true);
  const part = useWindow(view, atFoot, timeline.keyAt);
  const rows = useVirtualizer<HTMLDivElement, HTMLElement>({
    count: part.count,
    getScrollElement: () => scroller.current,
    estimateSize: rowHeight,
    getItemKey: part.keyAt,
    overscan: 8,
    // A drawing for each step of the wheel is more than there are frames.
    useFlushSync: false,
  });
  const jumping = useRef(false);
  const foot = useFoot({
    rows,
    scroller,
    view,
    isFoot: part.isFoot,
    before: part.before,
    atFoot,
    jumping,
    setAtFoot,
  });
  const { active, onActive } = props;
  const steps = useSteps({ rows, scroller, view, part, active, onActive, jumping, setAtFoot });

  function stepHit(direction: -1 | 1, focus: boolean) {
    const { hits } = timeline.view.getState();
    if (hits === null || hits === 0) return;
    const before = active === null ? hits : timeline.hitsBefore(active);
    const isAtHit = steps.index >= 0 && timeline.hitIndex(before) === steps.index;
    const wanted = direction < 0 ? before - 1 : before + (isAtHit ? 1 : 0);
    steps.goTo(timeline.hitIndex((wanted + hits) % hits), focus);
  }
  useImperativeHandle(props.ref, () => ({ goTo: steps.goTo, stepHit }));

  // In context, what is searched would be out of sight: the newest hit is gone to as somebody types.
  const showNewest = useEffectEvent(() => {
    const { hits, filter } = timeline.view.getState();
    if (filter.inContext && hits !== null && hits > 0) steps.goTo(timeline.hitIndex(hits - 1), false);
  });
  const hasHits = (view.hits ?? 0) > 0;
  useEffect(() => {
    if (view.epoch >= 0 && hasHits) showNewest();
  }, [view.epoch, hasHits]);

  const filtered = view.filter !== NO_FILTER;
  // What could not be looked through without a line is looked through when it is back.
  useEffect(() => {
    if (online && filtered) void timeline.loadEarlier();
  }, [online, filtered, timeline]);

  function loadEarlier() {
    part.reveal();
    void timeline.loadEarlier();
  }
  function onScroll(event: UIEvent<HTMLElement>) {
    foot.onScroll();
    const { scrollTop, scrollHeight, clientHeight } = event.currentTarget;
    if (!part.isFoot && scrollHeight - scrollTop - clientHeight < NEAR_PX) part.revealBelow();
    // History comes when somebody scrolls there; a filter fetches by itself what it has to look through.
    if (scrollTop >= NEAR_PX || atFoot) return;
    if (part.base > 0) part.reveal();
    else if (view.earlier === 'more' && !filtered) loadEarlier();
  }
  function goToFoot() {
    onActive(null);
    foot.go();
    scroller.current?.focus({ preventScroll: true });
  }
  // The same functions from drawing to drawing, for what is not drawn with every entry.
  const latest = useRef({ loadEarlier, goToFoot, goTo: steps.goTo });
  useLayoutEffect(() => {
    latest.current = { loadEarlier, goToFoot, goTo: steps.goTo };
  });
  const stable = useMemo(
    () => ({
      earlier: () => latest.current.loadEarlier(),
      foot: () => latest.current.goToFoot(),
      day: (index: number) => latest.current.goTo(index, true),
    }),
    [],
  );
  const shown = rows.range ?? { startIndex: 0, endIndex: part.count - 1 };
  const onKeyDown = useListKeys({
    view,
    steps,
    page: Math.max(1, shown.endIndex - shown.startIndex - 1),
    lastSeen: atFoot ? view.length - 1 : part.base + shown.endIndex,
    telling,
    onHit: (direction) => stepHit(direction, true),
    onStar: star,
    onFoot: goToFoot,
  });

  if (!joined) return <p className={css['quiet']}>{t('opening')}</p>;
  if (view.length === 0 && !filtered) {
    return <EmptyState text={t('empty')} shortcut="N" shortcutText={t('emptyKey')} sample={t('sample')} />;
  }
  const isAllInSight = part.isFoot && rows.getTotalSize() + HEAD_PX <= (rows.scrollRect?.height ?? 0);
  const mayStar = may('entry.star');
  const mayBecome = targets.length > 0;
  const top = timeline.at(part.base + shown.startIndex);
  return (
    <div className={css['frame']}>
      {top === undefined ? null : <DayLine day={startOfDay(top.event.at, telling)} onGo={stable.day} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys walk through what has the focus */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are of the entries in it */}
      <div ref={scroller} className={css['scroller']} tabIndex={0} onScroll={onScroll} onKeyDown={onKeyDown}>
        <ListHead isCut={part.base > 0} online={online} onEarlier={stable.earlier} />
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
            const newDay = before === undefined || dayChanges(before.event.at, entry.event.at, telling);
            return (
              <article
                key={item.key}
                ref={rows.measureElement}
                data-index={item.index}
                aria-posinset={index + 1}
                aria-setsize={view.length}
                tabIndex={-1}
                onFocus={() => setFocused(entry.event.id)}
                className={classNames(css['row'], index === steps.index && css['active'])}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                {newDay ? <h3 className={css['day']}>{dayOf(entry.event.at, telling)}</h3> : null}
                <EntryRow
                  entry={entry}
                  telling={telling}
                  words={words}
                  online={online}
                  mayStar={mayStar}
                  mayBecome={mayBecome}
                  isAt={focused === entry.event.id || menu?.entry.event.id === entry.event.id}
                  correcting={correcting === entry.event.id}
                  onCorrect={setCorrecting}
                  onStar={star}
                  onMenu={openMenu}
                  attachment={props.attachment}
                />
              </article>
            );
          })}
        </div>
      </div>
      {(atFoot && part.isFoot) || isAllInSight ? null : <ToFoot unseen={foot.unseen} onGo={stable.foot} />}
      {menu === null ? null : (
        <EntryMenu
          entry={menu.entry}
          anchor={menu.anchor}
          isFiltered={filtered}
          onStar={star}
          onCorrect={setCorrecting}
          onContext={props.onContext}
          {...(props.onStandAt ? { onStandAt: props.onStandAt } : {})}
          onClose={() => {
            setMenu(null);
            menu.anchor.closest('article')?.focus({ preventScroll: true });
          }}
        />
      )}
    </div>
  );
}
