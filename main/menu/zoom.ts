import type { WebContents } from 'electron';
import { LEAST_ZOOM, MOST_ZOOM } from '#shared/desktop/zoom.ts';
import type { Setting } from '../settings/settings.ts';

type Zoomed = Pick<WebContents, 'setZoomLevel' | 'on' | 'isDestroyed'>;

/** How large the cockpit is shown, remembered on this machine. */
export interface Zoom {
  change(way: 'in' | 'out' | 'reset'): void;
  /** Shows a page as large as it was last. One that is loaded anew begins at its own size: it is told again. */
  follow(contents: Zoomed): void;
  /** The size was chosen elsewhere: it holds from now on. */
  reread(): void;
}

/** The size that was chosen on this machine, for the page that shows the cockpit. */
export function rememberZoom(setting: Setting<number>, shown: () => Zoomed | undefined): Zoom {
  let level = setting.read() ?? 0;
  const apply = (contents: Zoomed | undefined) => {
    if (contents?.isDestroyed() === false) contents.setZoomLevel(level);
  };
  return {
    change: (way) => {
      const wanted = way === 'reset' ? 0 : level + (way === 'in' ? 1 : -1);
      level = Math.min(Math.max(wanted, LEAST_ZOOM), MOST_ZOOM);
      setting.write(level);
      apply(shown());
    },
    follow: (contents) => {
      contents.on('did-finish-load', () => apply(contents));
    },
    reread: () => {
      level = setting.read() ?? 0;
      apply(shown());
    },
  };
}
