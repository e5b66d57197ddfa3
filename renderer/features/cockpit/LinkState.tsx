import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { type Level, LevelMark } from '#renderer/components/LevelMark.tsx';
import { TimeOfDay } from '#renderer/components/TimeOfDay.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import type { Connection } from '#renderer/state/room-store.ts';
import css from './LinkState.module.css';
import { OutboxDialog } from './OutboxDialog.tsx';

const LEVELS: Readonly<Record<Connection['status'], Level>> = {
  connecting: 'amber',
  live: 'calm',
  stale: 'amber',
  offline: 'red',
  ended: 'red',
};

/** Whether what is shown is the present (SYNC-6), and what is still on its way from this screen (SYNC-4). */
export function LinkState() {
  const { t, i18n } = useTranslation('cockpit');
  const connection = useRoomView((view) => view.connection);
  const waiting = useRoomView((view) => view.outbox.length);
  const held = useRoomView((view) => view.outbox.some((command) => command.held));
  const conflicts = useRoomView((view) => view.conflicts.length);
  const [isOpen, setOpen] = useState(false);
  const { status, since } = connection;
  return (
    <div className={css['link']}>
      <p role="status" className={css['state']}>
        <LevelMark level={LEVELS[status]} word={t(`link.${status}`)} />
        {status === 'stale' || status === 'offline' ? (
          <span>
            {t('link.since')} <TimeOfDay at={since} language={i18n.language} withSeconds />
          </span>
        ) : null}
      </p>
      {waiting + conflicts === 0 ? null : (
        <Button size="small" onPress={() => setOpen(true)}>
          {conflicts > 0
            ? t('outbox.conflicts', { count: conflicts })
            : held
              ? t('outbox.held', { count: waiting })
              : t('outbox.waiting', { count: waiting })}
        </Button>
      )}
      {isOpen ? <OutboxDialog onClose={() => setOpen(false)} /> : null}
    </div>
  );
}
