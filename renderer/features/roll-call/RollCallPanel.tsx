import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/components/EmptyState.tsx';
import { useMay } from '#renderer/state/may.ts';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { CanPart } from './CanPart.tsx';
import { OpenRollCall } from './OpenRollCall.tsx';
import { PastRollCalls } from './PastRollCalls.tsx';
import css from './RollCallPanel.module.css';
import type { RollCallRequest } from './request.ts';

/** Who has answered, who is silent and who needs help, by name; and the leads' answers side by side (PAR-1, PAR-2). */
export function RollCallPanel(props: { readonly onRequest: (request: RollCallRequest) => void }) {
  const { onRequest } = props;
  const { t } = useTranslation('roll-call');
  const open = useRoomView(({ state }) => state.rollCalls.open);
  const past = useRoomView(({ state }) => state.rollCalls.past);
  const round = useRoomView(({ state }) => state.canRounds.open ?? state.canRounds.past.at(-1) ?? null);
  const may = useMay();
  if (open === null && past.length === 0 && round === null) {
    const key = may('rollcall.start') ? { shortcut: 'R', shortcutText: t('emptyKey') } : {};
    return <EmptyState text={t('empty')} {...key} sample={t('sample')} />;
  }
  return (
    <div className={css['panel']}>
      {open === null ? null : <OpenRollCall call={open} onRequest={onRequest} />}
      {round === null ? null : <CanPart round={round} onRequest={onRequest} />}
      {past.length === 0 ? null : <PastRollCalls past={past} />}
    </div>
  );
}
