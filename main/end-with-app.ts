import type { App } from 'electron';

/**
 * Ends what was started when the app ends: the windows close first, then this, then the process. The signal tells
 * that the end has begun.
 */
export function endWithApp(app: Pick<App, 'on' | 'exit'>, stop: () => Promise<void>): AbortSignal {
  const ending = new AbortController();
  app.on('will-quit', (event) => {
    event.preventDefault();
    if (ending.signal.aborted) return;
    ending.abort();
    void stop().finally(() => app.exit());
  });
  return ending.signal;
}
