import { useTranslation } from 'react-i18next';
import { sentence } from '#shared/errors/refusal.ts';
import type { CommandInput, CommandType } from '#shared/incident/commands.ts';
import { useNotices } from './NoticesProvider.tsx';
import { useRoom } from './RoomProvider.tsx';

export type Order = <T extends CommandType>(type: T, data: CommandInput<T>) => void;

/**
 * For buttons without a form: gives a command, and tells the reader at once when the rules refuse it here. A
 * refusal that comes later from the server is among the room's conflicts.
 */
export function useOrder(): Order {
  const room = useRoom();
  const notices = useNotices();
  const { i18n } = useTranslation();
  return (type, data) => {
    const before = room.view.getState().outbox;
    const answer = room.send(type, data);
    if (room.view.getState().outbox !== before) return;
    void answer.then((ack) => {
      if (!ack.ok) notices.tell(sentence(ack.error, i18n.language === 'ja' ? 'ja' : 'en'));
    });
  };
}
