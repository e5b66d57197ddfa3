import type { App, BrowserWindow } from 'electron';

interface HealDeps {
  readonly app: Pick<App, 'on' | 'off'>;
  /** Milliseconds of a clock that never jumps. */
  readonly now: () => number;
  /** Says that the page does not stay, and asks whether to load it again. */
  readonly ask: (window: BrowserWindow) => Promise<boolean>;
  /** Takes down that something of the program has ended by itself, and why. */
  readonly note: (what: string, why: string) => void;
}

/** A page that ends again so soon is not loaded a third time without asking: that would only blink. */
const AGAIN_WITHIN = 60_000;

/**
 * Loads the page of a window again when it crashed or hangs, once; then the person is asked. Nothing is lost by it: what was
 * given lies in the outbox, and the room is the server's. Returns how to stop.
 */
export function healWindows({ app, now, ask, note }: HealDeps): () => void {
  const heal = (_event: unknown, window: BrowserWindow) => {
    const { webContents: contents } = window;
    let loadedAt = Number.NEGATIVE_INFINITY;
    let isAsking = false;
    const load = () => {
      loadedAt = now();
      if (!window.isDestroyed()) contents.reload();
    };
    const again = async () => {
      if (isAsking || window.isDestroyed()) return;
      if (now() - loadedAt >= AGAIN_WITHIN) {
        load();
        return;
      }
      isAsking = true;
      const wanted = await ask(window).catch(() => false);
      isAsking = false;
      if (wanted) load();
    };
    contents.on('render-process-gone', (_gone, { reason }) => {
      if (reason === 'clean-exit') return;
      note('window', reason);
      void again();
    });
    // A page that hangs does not load anything: it is ended, and what follows is as after a crash.
    window.on('unresponsive', () => {
      note('window', 'unresponsive');
      contents.forcefullyCrashRenderer();
    });
  };
  const gone = (_event: unknown, { type, name, reason }: { type: string; name?: string; reason: string }) => {
    if (reason !== 'clean-exit') note(name ?? type, reason);
  };
  app.on('browser-window-created', heal);
  app.on('child-process-gone', gone);
  return () => {
    app.off('browser-window-created', heal);
    app.off('child-process-gone', gone);
  };
}
