import { useTranslation } from 'react-i18next';
import { sentence } from '#shared/errors/refusal.ts';
import type { CommandInput, CommandType } from '#shared/incident/commands.ts';
import type { WireError } from '#shared/protocol/error.ts';
import { useNotices } from './NoticesProvider.tsx';
import { useRoom } from './RoomProvider.tsx';

/** Gives a command; the promise settles at once with why the rules refuse it here, or null: it is on its way. */
export type Give = <T extends CommandType>(type: T, data: CommandInput<T>) => Promise<WireError | null>;

/**
 * For forms, which show a refusal beside the field. A refusal that comes later from the server is a conflict
 * (`RoomView.conflicts`), and nobody waits for it.
 */
export function useGive(): Give {
  const room = useRoom();
  return (type, data) => {
    const refusedHere = room.send(type, data).then((ack) => (ack.ok ? null : ack.error));
    return Promise.race([refusedHere, nextTask()]);
  };
}

/** For buttons: gives a command, and tells the reader when the rules refuse it. */
export function useOrder(): <T extends CommandType>(type: T, data: CommandInput<T>) => void {
  const give = useGive();
  const notices = useNotices();
  const { i18n } = useTranslation();
  return (type, data) => {
    void give(type, data).then((error) => {
      if (error !== null) notices.tell('error', sentence(error, i18n.language === 'ja' ? 'ja' : 'en'));
    });
  };
}

/** After all that is settled already has been told. */
function nextTask(): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), 0));
}
