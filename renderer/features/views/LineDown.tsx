import { useTranslation } from 'react-i18next';
import { LevelMark } from '#renderer/components/LevelMark.tsx';
import { TimeOfDay } from '#renderer/components/TimeOfDay.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import css from './LineDown.module.css';

const LEVELS = { connecting: 'amber', live: 'calm', stale: 'amber', offline: 'red', ended: 'red' } as const;

/**
 * Whether what is shown is the present, and since when it is not (SYNC-6): a word while it is, else a sentence; where
 * that has no room, a word.
 */
export function LineDown({ short = false }: { readonly short?: boolean }) {
  const { t } = useTranslation('views');
  const { status, since } = useRoomView(({ connection }) => connection);
  const language = usePreference((preferences) => preferences.language);
  const isDown = status === 'stale' || status === 'offline';
  return (
    <p
      role="status"
      className={isDown && !short ? css['down'] : css['line']}
      {...(isDown ? { 'data-down': true } : {})}
    >
      <LevelMark
        level={LEVELS[status]}
        word={t(isDown && !short ? `down.${status}` : `line.${status}`)}
        wraps={!short}
        wordHidden={short && status === 'live'}
      />
      {isDown && !short ? (
        <span>
          {t('since')} <TimeOfDay at={since} language={language} withSeconds />
        </span>
      ) : null}
    </p>
  );
}
