import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { Dialog, DialogActions } from '#renderer/components/Dialog.tsx';
import { useRoom, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { Entries, type Press } from './Entries.tsx';
import css from './OutboxDialog.module.css';
import { WhyWaiting } from './WhyWaiting.tsx';

const SmallButton: Press = (props) => <Button size="small" {...props} />;

/** What this person gave and nobody has answered, in order; what no longer fits, with the reason (SYNC-4). */
export function OutboxDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['outbox', 'app']);
  const room = useRoom();
  const isEmpty = useRoomView((view) => view.outbox.length + view.conflicts.length === 0);
  const conflicts = useRoomView((view) => view.conflicts);
  return (
    <Dialog title={t('title')} closeLabel={t('app:close')} isOpen onClose={onClose}>
      <div className={css['body']}>
        {isEmpty ? <p>{t('empty')}</p> : null}
        <WhyWaiting />
        <Entries press={SmallButton} />
        {conflicts.length > 1 ? (
          <DialogActions>
            <Button
              onPress={() => {
                for (const { id } of conflicts) room.dismissConflict(id);
              }}
            >
              {t('acknowledgeAll', { count: conflicts.length })}
            </Button>
          </DialogActions>
        ) : null}
      </div>
    </Dialog>
  );
}
