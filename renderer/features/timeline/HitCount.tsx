import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand/react';
import { useRoom } from '#renderer/state/RoomProvider.tsx';
import css from './FilterBar.module.css';

/** How much the filter leaves, and which hit the reader is at; told to who cannot see it, too. */
export function HitCount({ active }: { readonly active: number | null }) {
  const { t } = useTranslation('timeline');
  const { timeline } = useRoom();
  const { hits, length, scanning } = useStore(timeline.view);
  const count = hits ?? length;
  const before = active === null || hits === null ? -1 : timeline.hitsBefore(active);
  const isAtHit = before >= 0 && before < count && timeline.keyAt(timeline.hitIndex(before)) === active;
  return (
    <span role="status" className={css['hits']}>
      {isAtHit ? t('hitOf', { number: before + 1, count }) : t('hits', { count })}
      {scanning ? '…' : ''}
    </span>
  );
}
