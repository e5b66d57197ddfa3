import { useEffect, useState } from 'react';

/** Shorter than this, nobody has to hear of it. */
const MOMENT_MS = 1_000;

/** True once something has been true for longer than a moment; false at once when it is not any more. */
export function useLasting(isSo: boolean): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    if (!isSo) return;
    const timer = setTimeout(() => setLasts(true), MOMENT_MS);
    return () => {
      clearTimeout(timer);
      setLasts(false);
    };
  }, [isSo]);
  return isSo && lasts;
}
