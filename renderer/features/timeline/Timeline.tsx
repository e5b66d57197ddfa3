import { Filter } from 'lucide-react';
import { type Ref, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand/react';
import { IconButton } from '#renderer/components/IconButton.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import { useMay } from '#renderer/state/may.ts';
import { useRoom } from '#renderer/state/RoomProvider.tsx';
import { NO_FILTER } from '#renderer/state/timeline/filter.ts';
import { EntryList } from './EntryList.tsx';
import { FilterBar } from './FilterBar.tsx';
import { NoteLine } from './NoteLine.tsx';

/** What happened, in words, newest at the foot; and the line that adds to it (TL-1 to TL-4). */
export function Timeline(props: {
  /** The note line's field, for the key that leads there. */
  readonly lineRef?: Ref<HTMLInputElement>;
  /** The key that comes to this panel. */
  readonly shortcut?: string;
  /** The filter is open; the page says so, because its key opens it too. */
  readonly filterOpen: boolean;
  readonly onFilterOpen: (open: boolean) => void;
  readonly ref?: Ref<HTMLElement>;
}) {
  const { t } = useTranslation('timeline');
  const { timeline } = useRoom();
  const filtered = useStore(timeline.view, ({ filter }) => filter !== NO_FILTER);
  const may = useMay();
  const filterOpen = props.filterOpen || filtered;
  const bar = useId();

  function toggleFilter() {
    if (filterOpen) timeline.setFilter(NO_FILTER);
    props.onFilterOpen(!filterOpen);
  }
  return (
    <Panel
      title={t('title')}
      selfScrolling
      {...(props.shortcut === undefined ? {} : { shortcut: props.shortcut })}
      {...(props.ref ? { ref: props.ref } : {})}
      actions={
        <IconButton
          label={t(filterOpen ? 'clearFilter' : 'filter')}
          icon={<Filter size={16} aria-hidden="true" />}
          active={filterOpen}
          aria-expanded={filterOpen}
          aria-controls={bar}
          onPress={toggleFilter}
        />
      }
      {...(may('note.add')
        ? { footer: <NoteLine {...(props.lineRef ? { lineRef: props.lineRef } : {})} /> }
        : {})}
    >
      {filterOpen ? <FilterBar id={bar} onClose={toggleFilter} /> : null}
      <EntryList mayPin={may('note.pin')} mayCorrect={may('note.correct')} />
    </Panel>
  );
}
