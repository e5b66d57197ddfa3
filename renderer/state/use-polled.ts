import { useCallback, useEffect, useRef, useState } from 'react';
import { refusal } from '#shared/errors/refusal.ts';
import type { WireError } from '#shared/protocol/error.ts';
import { refusalIn } from './workspace.ts';

export interface Polled<T> {
  /** What was last answered; null before the first answer. */
  readonly value: T | null;
  /** Why the last question was not answered; null when it was. */
  readonly error: WireError | null;
  readonly reload: () => void;
  /** Takes what is known otherwise: of what was asked before, no answer stands over it. */
  readonly put: (value: T) => void;
}

/** Asks the server now, every `everyMs` while the page is seen, and when it is seen again. */
export function usePolled<T>(ask: () => Promise<T>, everyMs: number): Polled<T> {
  const [known, setKnown] = useState<{ readonly value: T | null; readonly error: WireError | null }>({
    value: null,
    error: null,
  });
  const asking = useRef(ask);
  asking.current = ask;
  const newest = useRef(0);
  const reload = useCallback(() => {
    newest.current += 1;
    const mine = newest.current;
    const ifNewest = (take: () => void) => (mine === newest.current ? take() : undefined);
    asking.current().then(
      (value) => ifNewest(() => setKnown({ value, error: null })),
      (error: unknown) =>
        ifNewest(() =>
          setKnown(({ value }) => ({ value, error: refusalIn(error) ?? refusal('server_unreachable') })),
        ),
    );
  }, []);
  const put = useCallback((value: T) => {
    newest.current += 1;
    setKnown({ value, error: null });
  }, []);
  useEffect(() => {
    reload();
    const whenSeen = () => {
      if (!document.hidden) reload();
    };
    const timer = setInterval(whenSeen, everyMs);
    document.addEventListener('visibilitychange', whenSeen);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', whenSeen);
    };
  }, [reload, everyMs]);
  return { ...known, reload, put };
}
