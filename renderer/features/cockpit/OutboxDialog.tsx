import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { Dialog } from '#renderer/components/Dialog.tsx';
import { TimeOfDay } from '#renderer/components/TimeOfDay.tsx';
import { useRoom, useRoomView } from '#renderer/state/RoomProvider.tsx';
import type { Conflict, PendingCommand } from '#renderer/state/room-store.ts';
import { sentence } from '#shared/errors/refusal.ts';
import css from './OutboxDialog.module.css';

/** What this screen gave and nobody has answered, in order; what no longer fits, with the reason (SYNC-4). */
export function OutboxDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, i18n } = useTranslation(['cockpit', 'app']);
  const room = useRoom();
  const outbox = useRoomView((view) => view.outbox);
  const conflicts = useRoomView((view) => view.conflicts);
  const isLive = useRoomView(({ connection }) => connection.status === 'live');
  const language = i18n.language === 'ja' ? 'ja' : 'en';
  return (
    <Dialog title={t('outbox.title')} closeLabel={t('app:close')} isOpen onClose={onClose}>
      {conflicts.length + outbox.length === 0 ? <p>{t('outbox.empty')}</p> : null}
      <ol className={css['list']}>
        {conflicts.map((conflict) => (
          <li key={conflict.id} className={css['conflict']}>
            <What command={conflict} />
            <span className={css['error']}>{sentence(conflict.error, language)}</span>
            <Button size="small" onPress={() => room.dismissConflict(conflict.id)}>
              {t('app:acknowledge')}
            </Button>
          </li>
        ))}
        {outbox.map((command) => (
          <li key={command.id}>
            <What command={command} />
            {command.held ? <span>{t('outbox.holds')}</span> : null}
            <span className={css['buttons']}>
              {command.held ? (
                <Button
                  size="small"
                  kind="primary"
                  isDisabled={!isLive}
                  onPress={() => room.sendHeld(command.id)}
                >
                  {t('outbox.send')}
                </Button>
              ) : null}
              {command.sent && !command.held ? null : (
                <Button size="small" onPress={() => room.withdraw(command.id)}>
                  {t('outbox.withdraw')}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}

/** A command in words: what kind, what it says, when it was given. */
function What({ command }: { readonly command: PendingCommand | Conflict }) {
  const { t, i18n } = useTranslation('cockpit');
  const { type, data, givenAt } = command;
  const said = 'title' in data ? data.title : 'text' in data ? data.text : '';
  return (
    <p className={css['what']}>
      <TimeOfDay at={givenAt} language={i18n.language} withSeconds />
      <strong>{t(`commands.${type.replace('.', '-').replace('_', '-')}`)}</strong>
      <span>{said}</span>
    </p>
  );
}
