import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { OutboxDialog } from './OutboxDialog.tsx';
import { useLasting } from './use-lasting.ts';

/** How much of mine is not done, beside the state of the line; what it is, when asked (SYNC-4). */
export function OutboxButton() {
  const { t } = useTranslation('outbox');
  const waiting = useRoomView((view) => view.outbox.length);
  const held = useRoomView((view) => view.outbox.filter((command) => command.held).length);
  const conflicts = useRoomView((view) => view.conflicts.length);
  const isLive = useRoomView(({ connection }) => connection.status === 'live');
  const [isOpen, setOpen] = useState(false);
  // On a live line an answer comes within moments; a number that only flickers tells nothing.
  const lasts = useLasting(isLive && waiting > 0);
  const shown = conflicts > 0 || held > 0 || (waiting > 0 && (!isLive || lasts));
  return (
    <>
      {shown ? (
        <Button size="small" onPress={() => setOpen(true)}>
          {conflicts > 0
            ? t('button.conflicts', { count: conflicts })
            : held > 0
              ? t('button.held', { count: held })
              : t('button.waiting', { count: waiting })}
        </Button>
      ) : null}
      {isOpen ? <OutboxDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}
