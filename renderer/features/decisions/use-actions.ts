import type { Action } from '#renderer/state/actions/action.ts';
import { useMay } from '#renderer/state/may.ts';
import type { DecisionRequest } from './request.ts';

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
