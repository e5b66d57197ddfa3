import type { Action } from '#renderer/state/actions/action.ts';
import type { ExecutivesRequest } from './request.ts';
import { useMayShow } from './use-may-show.ts';

/** The way to the executives' page, from anywhere in the cockpit. */
export function useExecutivesActions(onRequest: (request: ExecutivesRequest) => void): readonly Action[] {
  return [
    {
      id: 'executives.page',
      group: 'broadcasts',
      isAvailable: useMayShow(),
      run: () => onRequest({ kind: 'executives' }),
    },
  ];
}
