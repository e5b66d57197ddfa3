import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { TimeOfDay } from '#renderer/components/TimeOfDay.tsx';
import { useRoom, useRoomView } from '#renderer/state/RoomProvider.tsx';
import type { PendingCommand } from '#renderer/state/room-store.ts';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import css from './HeldBroadcasts.module.css';

/** Updates that were given while the line was down: nothing goes out before somebody has looked at it again (SYNC-4). */
export function HeldBroadcasts() {
  const { t } = useTranslation('broadcasts');
  const room = useRoom();
  const language = usePreference((preferences) => preferences.language);
  const outbox = useRoomView((view) => view.outbox);
  const broadcasts = useRoomView(({ state }) => state.broadcasts);
  const isLive = useRoomView(({ connection }) => connection.status === 'live');
  const held = outbox.filter(isHeldUpdate);
  if (held.length === 0) return null;
  return (
    <ul className={css['held']} aria-label={t('held.title')}>
      {held.map((command) => (
        <li key={command.id}>
          <p>
            <strong>{t('held.title')}</strong> <TimeOfDay at={command.givenAt} language={language} />{' '}
            {broadcasts[command.data.broadcast]?.text ?? ''}
          </p>
          <Button size="small" kind="quiet" onPress={() => room.withdraw(command.id)}>
            {t('held.withdraw')}
          </Button>
          <Button size="small" kind="primary" isDisabled={!isLive} onPress={() => room.sendHeld(command.id)}>
            {t('held.send')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function isHeldUpdate(
  command: PendingCommand,
): command is Extract<PendingCommand, { type: 'broadcast.send' }> {
  return command.held && command.type === 'broadcast.send';
}
