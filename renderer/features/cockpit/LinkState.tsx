import { useTranslation } from 'react-i18next';
import { type Level, LevelMark } from '#renderer/components/LevelMark.tsx';
import { TimeOfDay } from '#renderer/components/TimeOfDay.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import type { Connection } from '#renderer/state/room-store.ts';
import css from './LinkState.module.css';

const LEVELS: Readonly<Record<Connection['status'], Level>> = {
  connecting: 'amber',
  live: 'calm',
  stale: 'amber',
  offline: 'red',
  ended: 'red',
};

/** Whether what is shown is the present (SYNC-6). */
export function LinkState() {
  const { t, i18n } = useTranslation('cockpit');
  const { status, since } = useRoomView((view) => view.connection);
  return (
    <p role="status" className={css['state']}>
      <LevelMark level={LEVELS[status]} word={t(`link.${status}`)} />
      {status === 'stale' || status === 'offline' ? (
        <span>
          {t('link.since')} <TimeOfDay at={since} language={i18n.language} withSeconds />
        </span>
      ) : null}
    </p>
  );
}
