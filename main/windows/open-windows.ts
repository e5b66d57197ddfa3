import type { BrowserWindow, WebContents } from 'electron';
import type { WindowKind } from '#shared/desktop/windows.ts';

/** A window of ours: what it shows, and of which incident. */
export interface OpenWindow {
  readonly window: BrowserWindow;
  readonly kind: WindowKind;
  /** The incident that it shows; null for the cockpit, which goes from room to room. */
  readonly incident: string | null;
}

/** The windows that are open. */
export interface OpenWindows {
  /** Takes a window in until it is closed. */
  add(opened: OpenWindow): void;
  /** What kind of window these contents are in; undefined where we did not open it. */
  kindOf(contents: WebContents): WindowKind | undefined;
  /** The window that these contents are in; undefined where we did not open it. */
  of(contents: WebContents): OpenWindow | undefined;
  find(kind: WindowKind, incident?: string | null): BrowserWindow | undefined;
  all(): readonly OpenWindow[];
  /** Told after a window was opened or closed. Returns how to stop listening. */
  onChange(listener: () => void): () => void;
}

/** The list of open windows, empty. */
export function createOpenWindows(): OpenWindows {
  const open = new Set<OpenWindow>();
  const listeners = new Set<() => void>();
  const all = () => [...open];
  const of = (contents: WebContents) => all().find(({ window }) => window.webContents === contents);
  const changed = () => {
    for (const listener of listeners) listener();
  };
  return {
    all,
    of,
    add: (opened) => {
      open.add(opened);
      opened.window.once('closed', () => {
        open.delete(opened);
        changed();
      });
      changed();
    },
    kindOf: (contents) => of(contents)?.kind,
    find: (kind, incident) =>
      all().find((one) => one.kind === kind && (incident === undefined || one.incident === incident))?.window,
    onChange: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
