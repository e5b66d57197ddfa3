import { FileWarning } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { TimeOfDay } from '#renderer/components/TimeOfDay.tsx';
import { useActingRole } from '#renderer/state/may.ts';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { usePreference, useSession } from '#renderer/state/WorkspaceProvider.tsx';
import css from './StorageBanner.module.css';

/**
 * Says that what the server has recorded has a fault, and what to do about it (LOG-3). To those alone who can have
 * something done: everybody else works on, and has no use for another alarm.
 */
export function Damaged() {
  const { t } = useTranslation('storage');
  const language = usePreference((preferences) => preferences.language);
  const since = useRoomView((view) => view.storageDamagedSince);
  const isLive = useRoomView(({ connection }) => connection.status === 'live');
  const isOwner = useSession()?.owner === true;
  const isCommander = useActingRole() === 'commander';
  if (since === null || !isLive || !(isOwner || isCommander)) return null;
  return (
    <section role="alert" className={`${css['banner']} ${css['long']}`}>
      <FileWarning size={20} aria-hidden="true" />
      <p className={css['what']}>
        <strong>{t('damaged.what')}</strong>{' '}
        <span className={css['since']}>
          {t('damaged.since')} <TimeOfDay at={since} language={language} withSeconds />
        </span>
      </p>
      <p className={css['meaning']}>{t('damaged.meaning')}</p>
      <p className={css['deed']}>{t('damaged.deed')}</p>
    </section>
  );
}
