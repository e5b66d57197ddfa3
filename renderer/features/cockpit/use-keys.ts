import { useEffect, useEffectEvent } from 'react';
import { type Action, byKey } from '#renderer/state/actions/action.ts';
import { listenToKeys } from './keys.ts';

/** The keys of these actions while the cockpit is shown. `onSilent`: one that leads nowhere now was pressed. */
export function useKeys(actions: readonly Action[], onSilent: () => void): void {
  const now = useEffectEvent(() => actions);
  const silent = useEffectEvent(onSilent);
  const keys = [...byKey(actions).keys()].join(' ');
  useEffect(
    () =>
      keys === ''
        ? undefined
        : listenToKeys(
            window,
            keys.split(' '),
            () => now(),
            () => silent(),
          ),
    [keys],
  );
}
