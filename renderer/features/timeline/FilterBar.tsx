import { ChevronDown, ChevronUp, Pin, Star, TextSearch, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand/react';
import { IconButton } from '#renderer/components/IconButton.tsx';
import { Select } from '#renderer/components/Select.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { ToggleButton } from '#renderer/components/ToggleButton.tsx';
import { useRoom, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { everybody } from '#renderer/state/selectors/people.ts';
import { ENTRY_KINDS, type EntryKind } from '#renderer/state/timeline/entry.ts';
import { NO_FILTER } from '#renderer/state/timeline/filter.ts';
import css from './FilterBar.module.css';
import { HitCount } from './HitCount.tsx';

const ALL = 'all';

/** Finds by text, person, kind, pin and key moment; what is chosen stays until it is cleared (TL-4). */
export function FilterBar(props: {
  readonly id: string;
  /** The key of the entry that the reader is at. */
  readonly active: number | null;
  readonly onStep: (direction: -1 | 1) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('timeline');
  const { timeline } = useRoom();
  const filter = useStore(timeline.view, (view) => view.filter);
  const counts = useStore(timeline.view, (view) => view.counts);
  const people = useRoomView(everybody);
  const pins = useRoomView(({ state }) => Object.keys(state.pins).length);
  const stars = useRoomView(({ state }) => Object.keys(state.stars).length);
  const isText = filter.text.trim() !== '';

  function toggle(kind: EntryKind) {
    const kinds = filter.kinds.includes(kind)
      ? filter.kinds.filter((other) => other !== kind)
      : [...filter.kinds, kind];
    timeline.setFilter({ kinds });
  }
  const shown = ENTRY_KINDS.filter((kind) => (counts[kind] ?? 0) > 0 || filter.kinds.includes(kind));
  return (
    <search id={props.id} className={css['bar']}>
      <div className={css['row']}>
        <TextField
          label={t('find')}
          labelHidden
          placeholder={t('findHint')}
          type="search"
          autoFocus
          value={filter.text}
          onChange={(text) => timeline.setFilter({ text })}
          onKeyDown={(event) => {
            // Some browsers tell of composing only by the key code 229.
            if (event.nativeEvent.isComposing || event.keyCode === 229) return;
            if (event.key === 'Escape') props.onClose();
            else if (event.key === 'Enter') props.onStep(event.shiftKey ? 1 : -1);
          }}
        />
        <Select
          label={t('person')}
          labelHidden
          value={filter.person ?? ALL}
          options={[
            { value: ALL, label: t('everybody') },
            ...people.map((person) => ({ value: person.id, label: person.name })),
          ]}
          onChange={(person) => timeline.setFilter({ person: person === ALL ? null : person })}
        />
        <IconButton
          label={t('clearFilter')}
          shortcut="Esc"
          icon={<X size={16} aria-hidden="true" />}
          onPress={props.onClose}
        />
      </div>
      {filter === NO_FILTER ? null : (
        <div className={css['found']}>
          <HitCount active={props.active} />
          {isText ? (
            <>
              <IconButton
                label={t('olderHit')}
                shortcut="Enter"
                icon={<ChevronUp size={16} aria-hidden="true" />}
                onPress={() => props.onStep(-1)}
              />
              <IconButton
                label={t('newerHit')}
                shortcut="Shift+Enter"
                icon={<ChevronDown size={16} aria-hidden="true" />}
                onPress={() => props.onStep(1)}
              />
              <ToggleButton
                isSelected={filter.inContext}
                onChange={(inContext) => timeline.setFilter({ inContext })}
              >
                <TextSearch size={12} aria-hidden="true" /> {t('inContext')}
              </ToggleButton>
            </>
          ) : null}
        </div>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot be laid out in the row */}
      <div className={css['kinds']} role="group" aria-label={t('kind')}>
        {stars > 0 || filter.starred ? (
          <ToggleButton isSelected={filter.starred} onChange={(starred) => timeline.setFilter({ starred })}>
            <Star size={12} aria-hidden="true" /> {t('starredOnly')} <Count of={stars} />
          </ToggleButton>
        ) : null}
        {pins > 0 || filter.pinned ? (
          <ToggleButton isSelected={filter.pinned} onChange={(pinned) => timeline.setFilter({ pinned })}>
            <Pin size={12} aria-hidden="true" /> {t('pinnedOnly')} <Count of={pins} />
          </ToggleButton>
        ) : null}
        {shown.map((kind) => (
          <ToggleButton key={kind} isSelected={filter.kinds.includes(kind)} onChange={() => toggle(kind)}>
            {t(`kinds.${kind}`)} <Count of={counts[kind] ?? 0} />
          </ToggleButton>
        ))}
      </div>
    </search>
  );
}

function Count({ of }: { readonly of: number }) {
  return <span className={css['count']}>{of}</span>;
}
