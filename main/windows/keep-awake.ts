import type { BrowserWindow, PowerSaveBlocker } from 'electron';
import type { OpenWindows } from './open-windows.ts';

interface KeepAwakeDeps {
  readonly windows: OpenWindows;
  readonly powerSaveBlocker: Pick<PowerSaveBlocker, 'start' | 'stop'>;
}

/** The screen does not go to sleep while a wall display is seen on it. Returns how to stop that. */
export function keepAwake({ windows, powerSaveBlocker }: KeepAwakeDeps): () => void {
  const watched = new WeakSet<BrowserWindow>();
  let blocking: number | undefined;

  function look(): void {
    const walls = windows.all().flatMap(({ kind, window }) => (kind === 'wall' ? [window] : []));
    for (const wall of walls) {
      if (watched.has(wall)) continue;
      watched.add(wall);
      for (const event of ['show', 'hide', 'minimize', 'restore'] as const) wall.on(event as 'show', look);
    }
    block(walls.some((wall) => wall.isVisible() && !wall.isMinimized()));
  }
  function block(isWanted: boolean): void {
    if (isWanted) blocking ??= powerSaveBlocker.start('prevent-display-sleep');
    else if (blocking !== undefined) {
      powerSaveBlocker.stop(blocking);
      blocking = undefined;
    }
  }

  const stopListening = windows.onChange(look);
  return () => {
    stopListening();
    block(false);
  };
}
