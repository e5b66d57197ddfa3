import { useTranslation } from 'react-i18next';
import { LevelMark } from '#renderer/components/LevelMark.tsx';
import { TimeOfDay } from '#renderer/components/TimeOfDay.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import css from './LinkState.module.css';

const LEVELS = { live: 'calm', connecting: 'calm', stale: 'amber', offline: 'red', ended: 'red' } as const;

/** Whether what stands here is true now, and since when not (SYNC-6); and how much of mine is still to be sent. */
export function LinkState() {
  const { t } = useTranslation('my-tasks');
  const { status, since } = useRoomView(({ connection }) => connection);
  const unsent = useRoomView(({ outbox }) => outbox.length);
  const language = usePreference((preferences) => preferences.language);
  const isDown = status === 'stale' || status === 'offline';
  return (
    <p className={css['state']} role="status">
      <LevelMark level={LEVELS[status]} word={t(`link.${status}`)} />
      {isDown ? (
        <span>
          {t('link.since')} <TimeOfDay at={since} language={language} withSeconds />
        </span>
      ) : null}
      {unsent === 0 ? null : <span className={css['unsent']}>{t('unsent.count', { count: unsent })}</span>}
    </p>
  );
}
