import type { Destinations } from '../links/destinations.ts';
import type { AppWindows } from '../windows/app-windows.ts';
import type { OpenWindows } from '../windows/open-windows.ts';
import type { Handlers } from './register.ts';

interface WindowCallsDeps {
  readonly windows: AppWindows;
  readonly open: Pick<OpenWindows, 'of'>;
  readonly destinations: Pick<Destinations, 'go'>;
}

type WindowCalls = Pick<
  Handlers,
  'openView' | 'closeView' | 'openViews' | 'restoreViews' | 'showCockpit' | 'closeThisView' | 'fullScreen'
>;

/** Windows beside the cockpit, as the cockpit asks for them, and as they ask for themselves. */
export function windowCalls({ windows, open, destinations }: WindowCallsDeps): WindowCalls {
  return {
    openView: (view) => windows.openView(view),
    closeView: (view) => windows.closeView(view),
    openViews: () => windows.views(),
    restoreViews: (incidents) => windows.restoreViews(incidents),
    // The room that the window shows is what its person wants to see there.
    showCockpit: (asker) => {
      const incident = open.of(asker)?.incident ?? null;
      destinations.go(incident === null ? null : { to: 'incident', incident });
    },
    closeThisView: (asker) => open.of(asker)?.window.close(),
    fullScreen: (to, asker) => {
      const window = open.of(asker)?.window;
      window?.setFullScreen(to === 'toggle' && !window.isFullScreen());
    },
  };
}
