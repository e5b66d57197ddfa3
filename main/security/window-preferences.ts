import type { WebPreferences } from 'electron';

interface PreferencesDeps {
  /** The preload's bundle. */
  readonly preload: string;
  /** Whether the person may open the developer tools. */
  readonly devTools: boolean;
  readonly platform: NodeJS.Platform;
}

/**
 * What every window of ours is opened with; no window has others. Electron's defaults are said as well: what a later
 * version, or a hand, changes about them is then seen here.
 */
export function securePreferences({ preload, devTools, platform }: PreferencesDeps) {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    // A file that is dropped on a window is the page's to take; the window does not go to it.
    navigateOnDragDrop: false,
    // macOS has a checker of its own. Elsewhere the dictionaries would be fetched from a vendor, whom nobody asked.
    spellcheck: platform === 'darwin',
    devTools,
    // A countdown of a hidden window must be right when somebody looks again.
    backgroundThrottling: false,
  } as const satisfies WebPreferences;
}
