import { useEffect, useState } from 'react';

const STILL_MS = 4_000;

/** Whether a hand moved the pointer just now: what only a hand needs is shown to it alone. */
export function useHand(): boolean {
  const [isThere, setThere] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const moved = () => {
      setThere(true);
      clearTimeout(timer);
      timer = setTimeout(() => setThere(false), STILL_MS);
    };
    window.addEventListener('pointermove', moved);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointermove', moved);
    };
  }, []);
  return isThere;
}
