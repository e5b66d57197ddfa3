import { HardDrive } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { TimeOfDay } from '#renderer/components/TimeOfDay.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import css from './StorageBanner.module.css';

/**
 * Says on every screen that the server cannot write the record, since when, what becomes of what people do, and what
 * to do about it (LOG-2). It goes by itself. Without a line nobody knows: then the state of the line says enough.
 */
export function Unwritable() {
  const { t } = useTranslation('storage');
  const language = usePreference((preferences) => preferences.language);
  const since = useRoomView((view) => view.storageFailingSince);
  const isLive = useRoomView(({ connection }) => connection.status === 'live');
  const waiting = useRoomView(({ outbox }) => outbox.length);
  if (since === null || !isLive) return null;
  return (
    <section role="alert" className={css['banner']}>
      <HardDrive size={20} aria-hidden="true" />
      <p className={css['what']}>
        <strong>{t('what')}</strong>{' '}
        <span className={css['since']}>
          {t('since')} <TimeOfDay at={since} language={language} withSeconds />
        </span>
      </p>
      <p className={css['meaning']}>
        {t('meaning')} {waiting === 0 ? null : <strong>{t('waiting', { count: waiting })}</strong>}
      </p>
      <p className={css['deed']}>{t('deed')}</p>
    </section>
  );
}
