import { Clock, Filter } from 'lucide-react';
import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand/react';
import { IconButton } from '#renderer/components/IconButton.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import { useMay } from '#renderer/state/may.ts';
import { useRoom } from '#renderer/state/RoomProvider.tsx';
import type { Entry } from '#renderer/state/timeline/entry.ts';
import { NO_FILTER } from '#renderer/state/timeline/filter.ts';
import type { IncidentEvent } from '#shared/incident/event.ts';
import { EntryList, type ListHandle } from './EntryList.tsx';
import { FilterBar } from './FilterBar.tsx';
import { FilterChips } from './FilterChips.tsx';
import { JumpBar } from './JumpBar.tsx';
import { NoteLine } from './NoteLine.tsx';
import { PinnedNotes } from './PinnedNotes.tsx';
import { entryWords } from './sentences/entry-words.ts';
import css from './Timeline.module.css';
import { useTelling } from './use-telling.ts';

/** Which of the two lines above the list is open. */
export type TimelineTool = 'filter' | 'jump' | null;

/** What happened, in words, newest at the foot; and the line that adds to it (TL-1 to TL-4). */
export function Timeline(props: {
  /** Goes to the entry of a note, whatever the filter. */
  readonly noteRef?: Ref<(note: string) => void>;
  /** The note line's field, for the key that leads there. */
  readonly lineRef?: Ref<HTMLInputElement>;
  /** The key that comes to this panel. */
  readonly shortcut?: string;
  /** The page says what is open, because its keys open it too. */
  readonly tool: TimelineTool;
  readonly onTool: (tool: TimelineTool) => void;
  /** Shows the room as it stood at an entry. */
  readonly onStandAt?: (seq: number) => void;
  /** The way to it in a window of its own. */
  readonly popOut?: ReactNode;
  readonly ref?: Ref<HTMLElement>;
  /** What adds a file, beside the note line, and the files on their way above it. */
  readonly attach?: ReactNode;
  readonly tray?: ReactNode;
  /** The file of an entry that added one. */
  readonly attachment?: (event: IncidentEvent) => ReactNode;
}) {
  const { tool, onTool } = props;
  const { t } = useTranslation('timeline');
  const { timeline } = useRoom();
  const telling = useTelling();
  const filtered = useStore(timeline.view, ({ filter }) => filter !== NO_FILTER);
  const may = useMay();
  const bar = useId();
  const list = useRef<ListHandle>(null);
  /** The key of the entry that the reader is at. */
  const [active, setActive] = useState<number | null>(null);
  const isFinding = tool === 'filter';

  // What is searched is how entries read: in the reader's language, with the times as they are shown.
  useEffect(() => {
    timeline.setWords(entryWords(t, telling, timeline.eventAt));
  }, [timeline, t, telling]);
  // Whoever opens the filter is about to search the whole log: it is fetched before the first letter.
  useEffect(() => {
    if (isFinding) void timeline.loadAll();
  }, [isFinding, timeline]);

  function clear() {
    timeline.setFilter(NO_FILTER);
    if (isFinding) onTool(null);
    // Who had come to an entry stays there, among what stood around it.
    if (active !== null) list.current?.goTo(timeline.indexOf(active), true);
  }
  function showAround({ event }: Entry) {
    timeline.setFilter(NO_FILTER);
    void timeline.seekSeq(event.seq).then((index) => {
      if (index !== null) list.current?.goTo(index, true);
    });
  }
  async function showNote(note: string) {
    if (timeline.noteEntry(note) === undefined) await timeline.loadNotes([note]);
    const entry = timeline.noteEntry(note);
    if (entry !== undefined) showAround(entry);
  }
  useImperativeHandle(props.noteRef, () => (note) => void showNote(note));
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
    if (filtered) clear();
  }
  return (
    <Panel
      title={t('title')}
      selfScrolling
      {...(props.shortcut === undefined ? {} : { shortcut: props.shortcut })}
      {...(props.ref ? { ref: props.ref } : {})}
      actions={
        <>
          <IconButton
            label={t('jump.open')}
            shortcut="G"
            icon={<Clock size={16} aria-hidden="true" />}
            active={tool === 'jump'}
            aria-expanded={tool === 'jump'}
            onPress={() => onTool(tool === 'jump' ? null : 'jump')}
          />
          <IconButton
            label={t(isFinding ? 'foldFilter' : 'filter')}
            shortcut="/"
            icon={<Filter size={16} aria-hidden="true" />}
            active={isFinding || filtered}
            aria-expanded={isFinding}
            aria-controls={bar}
            onPress={() => onTool(isFinding ? null : 'filter')}
          />
          {props.popOut}
        </>
      }
      {...(may('note.add')
        ? {
            footer: (
              <>
                {props.tray}
                <NoteLine attach={props.attach} {...(props.lineRef ? { lineRef: props.lineRef } : {})} />
              </>
            ),
          }
        : {})}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape clears the filter wherever the focus is in here */}
      <div className={css['tools']} onKeyDown={onKeyDown}>
        {tool === 'jump' ? (
          <JumpBar onGo={(index) => list.current?.goTo(index, true)} onClose={() => onTool(null)} />
        ) : null}
        {isFinding ? (
          <FilterBar
            id={bar}
            active={active}
            onStep={(direction) => list.current?.stepHit(direction, false)}
            onClose={clear}
          />
        ) : filtered ? (
          <FilterChips active={active} onClear={clear} />
        ) : null}
        <PinnedNotes onGo={(index) => list.current?.goTo(index, true)} />
        <EntryList
          ref={list}
          active={active}
          onActive={setActive}
          onContext={showAround}
          attachment={props.attachment}
          {...(props.onStandAt ? { onStandAt: props.onStandAt } : {})}
        />
      </div>
    </Panel>
  );
}
