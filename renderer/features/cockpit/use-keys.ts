import { useEffect, useEffectEvent } from 'react';
import { type KeyVerbs, listenToKeys } from './keys.ts';

/** The keys of the cockpit while it is shown. */
export function useKeys(verbs: KeyVerbs): void {
  const task = useEffectEvent(verbs.task);
  const note = useEffectEvent(verbs.note);
  const broadcast = useEffectEvent(verbs.broadcast);
  const claim = useEffectEvent(verbs.claim);
  const find = useEffectEvent(verbs.find);
  const keys = useEffectEvent(verbs.keys);
  const panel = useEffectEvent(verbs.panel);
  useEffect(
    () =>
      listenToKeys(window, {
        task: () => task(),
        note: () => note(),
        broadcast: () => broadcast(),
        claim: () => claim(),
        find: () => find(),
        keys: () => keys(),
        panel: (number) => panel(number),
      }),
    [],
  );
}
