import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { useMay } from '#renderer/state/may.ts';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import css from './ClosedLine.module.css';
import type { CommandRequest } from './request.ts';

/** Why nothing can be written in a closed room, and the way back into it. */
export function ClosedLine(props: { readonly onRequest: (request: CommandRequest) => void }) {
  const { t } = useTranslation('command');
  const isClosed = useRoomView((view) => view.state.phase === 'closed');
  const may = useMay();
  if (!isClosed) return null;
  return (
    <div role="status" className={css['closed']}>
      <Lock size={14} aria-hidden="true" />
      <p>{t('closed')}</p>
      {may('incident.reopen') ? (
        <Button size="small" onPress={() => props.onRequest({ kind: 'reopen' })}>
          {t('reopenNow')}
        </Button>
      ) : null}
    </div>
  );
}
