import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Toast, Toasts } from '#renderer/components/Toasts.tsx';
import { useNoticeList, useNotices } from '#renderer/state/NoticesProvider.tsx';
import { useRoom, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { sentence } from '#shared/errors/refusal.ts';

/** More than this would cover the room: then one notice says how many, and the list has each. */
const EACH = 2;
const MANY = 'many conflicts';

/** What was refused, here or later by the server: it stays until acknowledged (SYNC-4). */
export function Notifications() {
  const { t, i18n } = useTranslation(['outbox', 'app']);
  const room = useRoom();
  const notices = useNotices();
  const told = useNoticeList();
  const conflicts = useRoomView((view) => view.conflicts);
  const [readOf, setReadOf] = useState(0);
  const language = i18n.language === 'ja' ? 'ja' : 'en';
  const count = conflicts.length;
  const each = conflicts.map(
    ({ id, type, error }): Toast => ({
      id,
      word: t('conflict', { command: t(`commands.${type.replace('.', '-').replace('_', '-')}`) }),
      text: sentence(error, language),
    }),
  );
  const many: Toast = { id: MANY, word: t('many.word'), text: t('many.text', { count }) };
  const unread = count > readOf ? [many] : [];
  return (
    <Toasts
      label={t('app:notices')}
      acknowledgeLabel={t('app:acknowledge')}
      toasts={[
        ...told.map(({ id, text }) => ({ id, word: t('app:refused'), text })),
        ...(count > EACH ? unread : each),
      ]}
      onAcknowledge={(id) => {
        if (id === MANY) setReadOf(count);
        else if (told.some((notice) => notice.id === id)) notices.acknowledge(id);
        else room.dismissConflict(id);
      }}
    />
  );
}
