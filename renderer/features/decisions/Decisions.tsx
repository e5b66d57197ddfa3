import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/components/EmptyState.tsx';
import { Rows } from '#renderer/components/Rows.tsx';
import { useMay } from '#renderer/state/may.ts';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { DecisionRow } from './DecisionRow.tsx';
import { inOrder } from './order.ts';
import type { DecisionRequest } from './request.ts';

/** What the room agreed on, what has to be looked at again, and who objected and why (DEC-1, DEC-2). */
export function Decisions(props: { readonly onRequest: (request: DecisionRequest) => void }) {
  const { t } = useTranslation('decisions');
  const decisions = useRoomView(({ state }) => state.decisions);
  const may = useMay();
  const shown = inOrder(decisions);
  if (shown.length === 0) {
    const key = may('decision.propose') ? { shortcut: 'D', shortcutText: t('emptyKey') } : {};
    return <EmptyState text={t('empty')} {...key} sample={t('sample')} />;
  }
  return (
    <Rows label={t('title')}>
      {shown.map((decision) => (
        <DecisionRow key={decision.id} decision={decision} onRequest={props.onRequest} />
      ))}
    </Rows>
  );
}
