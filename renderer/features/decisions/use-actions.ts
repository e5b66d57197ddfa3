import { useTranslation } from 'react-i18next';
import type { Action } from '#renderer/state/actions/action.ts';
import { useMay } from '#renderer/state/may.ts';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { nameOf } from '#shared/incident/participants/lookup.ts';
import { inOrder } from './order.ts';
import type { DecisionRequest } from './request.ts';
import { standingKey } from './standing.ts';

/** What can be done about decisions, from anywhere in the cockpit. */
export function useDecisionsActions(onRequest: (request: DecisionRequest) => void): readonly Action[] {
  const may = useMay();
  return [
    {
      id: 'decision.new',
      group: 'work',
      key: 'D',
      isAvailable: may('decision.propose'),
      run: () => onRequest({ kind: 'propose' }),
    },
  ];
}

/** Every decision by its proposal, what waits for people first; each leads to where decisions stand, with their next step. */
export function useDecisionList(toDecisions: () => void): readonly Action[] {
  const { t } = useTranslation('decisions');
  const state = useRoomView((view) => view.state);
  return inOrder(state.decisions).map(
    (decision): Action => ({
      id: `decision:${decision.id}`,
      name: 'decision.open',
      values: { proposal: decision.proposal, executor: nameOf(state, decision.executor) },
      detail: t(`is.${standingKey(decision)}`),
      group: 'work',
      isAvailable: true,
      run: toDecisions,
    }),
  );
}
