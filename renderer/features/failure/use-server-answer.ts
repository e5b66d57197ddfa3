import { useEffect, useRef, useState } from 'react';

const AGAIN_MS = 5_000;

/** Whether the server is there, and has this page's own version. */
export type ServerAnswer = 'asking' | 'away' | 'same' | 'other';

/** Asks now, whenever it is told to, and while the server is away again and again. */
export function useServerAnswer(): { readonly answer: ServerAnswer; readonly askNow: () => void } {
  const [answer, setAnswer] = useState<ServerAnswer>('asking');
  const asking = useRef<() => void>(() => undefined);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stopping = new AbortController();
    async function ask() {
      clearTimeout(timer);
      const found = await askServer(stopping.signal);
      if (stopping.signal.aborted) return;
      setAnswer(found);
      if (found === 'away') timer = setTimeout(ask, AGAIN_MS);
    }
    asking.current = ask;
    void ask();
    window.addEventListener('online', ask);
    return () => {
      stopping.abort();
      clearTimeout(timer);
      window.removeEventListener('online', ask);
    };
  }, []);
  return { answer, askNow: () => asking.current() };
}

/** The page that the server gives now names the program that belongs to it by a hash of its content. */
async function askServer(signal: AbortSignal): Promise<ServerAnswer> {
  const program = document.querySelector('script[type="module"][src]')?.getAttribute('src');
  try {
    const response = await fetch('/', { cache: 'no-store', signal });
    if (!response.ok) return 'away';
    const page = await response.text();
    return typeof program === 'string' && !page.includes(program) ? 'other' : 'same';
  } catch {
    return 'away';
  }
}
