import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { type Level, LevelMark } from '#renderer/components/LevelMark.tsx';
import { TimeOfDay } from '#renderer/components/TimeOfDay.tsx';
import { useServerRestarting } from '#renderer/state/desktop/use-server-restarting.ts';
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
  const incident = useRoomView((view) => view.incident);
  const isRestarting = useServerRestarting();
  const way = `/incidents/${encodeURIComponent(incident)}/diagnostics`;
  return (
    <p role="status" className={css['state']}>
      <Link href={way} className={css['way']} title={t('link.diagnostics')}>
        <LevelMark level={LEVELS[status]} word={t(`link.${status}`)} />
      </Link>
      {isRestarting && status !== 'live' ? <span>{t('link.restarting')}</span> : null}
      {status === 'stale' || status === 'offline' ? (
        <span>
          {t('link.since')} <TimeOfDay at={since} language={i18n.language} withSeconds />
        </span>
      ) : null}
    </p>
  );
}
