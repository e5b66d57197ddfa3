import { useEffect, useEffectEvent } from 'react';
import { type Action, byKey } from '#renderer/state/actions/action.ts';
import { listenToKeys } from './keys.ts';

/** The keys of these actions while the cockpit is shown. */
export function useKeys(actions: readonly Action[]): void {
  const now = useEffectEvent(() => actions);
  const keys = [...byKey(actions).keys()].join(' ');
  useEffect(() => listenToKeys(window, keys.split(' '), () => now()), [keys]);
}
