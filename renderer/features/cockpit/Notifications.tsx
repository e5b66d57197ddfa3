import { useTranslation } from 'react-i18next';
import { Toasts } from '#renderer/components/Toasts.tsx';
import { useNoticeList, useNotices } from '#renderer/state/NoticesProvider.tsx';
import { useRoom, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { sentence } from '#shared/errors/refusal.ts';

/** What was refused, here or later by the server: it stays until acknowledged (SYNC-4). */
export function Notifications() {
  const { t, i18n } = useTranslation(['cockpit', 'app']);
  const room = useRoom();
  const notices = useNotices();
  const told = useNoticeList();
  const conflicts = useRoomView((view) => view.conflicts);
  const language = i18n.language === 'ja' ? 'ja' : 'en';
  return (
    <Toasts
      label={t('app:notices')}
      acknowledgeLabel={t('app:acknowledge')}
      toasts={[
        ...told.map(({ id, text }) => ({ id, word: t('app:refused'), text })),
        ...conflicts.map(({ id, type, error }) => ({
          id,
          word: t('conflict', { command: t(`commands.${type.replace('.', '-').replace('_', '-')}`) }),
          text: sentence(error, language),
        })),
      ]}
      onAcknowledge={(id) => {
        if (told.some((notice) => notice.id === id)) notices.acknowledge(id);
        else room.dismissConflict(id);
      }}
    />
  );
}
