import { Pin, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand/react';
import { IconButton } from '#renderer/components/IconButton.tsx';
import { Select } from '#renderer/components/Select.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { ToggleButton } from '#renderer/components/ToggleButton.tsx';
import { useRoom, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { everybody } from '#renderer/state/selectors/people.ts';
import { ENTRY_KINDS, type EntryKind } from '#renderer/state/timeline/entry.ts';
import css from './FilterBar.module.css';

const ALL = 'all';

/** Finds by text, person, kind and pin (TL-4). */
export function FilterBar({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useTranslation('timeline');
  const { timeline } = useRoom();
  const filter = useStore(timeline.view, (view) => view.filter);
  const people = useRoomView(everybody);

  function toggle(kind: EntryKind) {
    const kinds = filter.kinds.includes(kind)
      ? filter.kinds.filter((other) => other !== kind)
      : [...filter.kinds, kind];
    timeline.setFilter({ kinds });
  }
  return (
    <search id={id} className={css['bar']}>
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
            if (event.key === 'Escape') onClose();
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
        <IconButton label={t('clearFilter')} icon={<X size={16} aria-hidden="true" />} onPress={onClose} />
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot be laid out in the row */}
      <div className={css['kinds']} role="group" aria-label={t('kind')}>
        <ToggleButton isSelected={filter.pinned} onChange={(pinned) => timeline.setFilter({ pinned })}>
          <Pin size={12} aria-hidden="true" /> {t('pinnedOnly')}
        </ToggleButton>
        {ENTRY_KINDS.filter((kind) => kind !== 'unknown').map((kind) => (
          <ToggleButton key={kind} isSelected={filter.kinds.includes(kind)} onChange={() => toggle(kind)}>
            {t(`kinds.${kind}`)}
          </ToggleButton>
        ))}
      </div>
    </search>
  );
}
