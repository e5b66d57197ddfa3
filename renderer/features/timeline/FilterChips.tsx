import { Pin, Search, Star, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand/react';
import { IconButton } from '#renderer/components/IconButton.tsx';
import { useRoom, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { nameOf } from '#shared/incident/participants/lookup.ts';
import css from './FilterChips.module.css';
import { HitCount } from './HitCount.tsx';

/** What the list is filtered by while the filter itself is folded away: a chip each, which takes it out (TL-4). */
export function FilterChips(props: { readonly active: number | null; readonly onClear: () => void }) {
  const { t } = useTranslation('timeline');
  const { timeline } = useRoom();
  const { text, person, kinds, pinned, starred } = useStore(timeline.view, (view) => view.filter);
  const name = useRoomView(({ state }) => (person === null ? '' : nameOf(state, person)));
  return (
    <div className={css['chips']}>
      {text === '' ? null : (
        <Chip name={text} onOut={() => timeline.setFilter({ text: '' })}>
          <Search size={12} aria-hidden="true" />
        </Chip>
      )}
      {person === null ? null : <Chip name={name} onOut={() => timeline.setFilter({ person: null })} />}
      {starred ? (
        <Chip name={t('starredOnly')} onOut={() => timeline.setFilter({ starred: false })}>
          <Star size={12} aria-hidden="true" />
        </Chip>
      ) : null}
      {pinned ? (
        <Chip name={t('pinnedOnly')} onOut={() => timeline.setFilter({ pinned: false })}>
          <Pin size={12} aria-hidden="true" />
        </Chip>
      ) : null}
      {kinds.map((kind) => (
        <Chip
          key={kind}
          name={t(`kinds.${kind}`)}
          onOut={() => timeline.setFilter({ kinds: kinds.filter((other) => other !== kind) })}
        />
      ))}
      <HitCount active={props.active} />
      <IconButton
        label={t('clearFilter')}
        icon={<X size={16} aria-hidden="true" />}
        onPress={props.onClear}
      />
    </div>
  );
}

function Chip(props: { readonly name: string; readonly onOut: () => void; readonly children?: ReactNode }) {
  const { t } = useTranslation('timeline');
  const label = t('takeOut', { name: props.name });
  return (
    <button type="button" className={css['chip']} aria-label={label} title={label} onClick={props.onOut}>
      {props.children}
      <span className={css['name']}>{props.name}</span>
      <X size={12} aria-hidden="true" />
    </button>
  );
}
