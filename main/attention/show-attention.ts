import type { App, BrowserWindow, NativeImage } from 'electron';
import type { AttentionLevel } from '#shared/desktop/attention.ts';
import type { KnownAppearance } from '../appearance/appearance.ts';
import type { KnownAttention } from './known-attention.ts';
import { attentionSentence } from './words.ts';

type Window = Pick<BrowserWindow, 'isFocused' | 'flashFrame' | 'setOverlayIcon'>;

interface ShowDeps {
  readonly app: Pick<App, 'setBadgeCount' | 'dock'>;
  /** The cockpit's window; undefined while there is none. */
  readonly cockpit: () => Window | undefined;
  readonly attention: KnownAttention;
  readonly appearance: KnownAppearance;
  readonly platform: NodeJS.Platform;
  readonly mark: (level: Exclude<AttentionLevel, 'calm'>) => NativeImage;
}

/**
 * The badge on the program's icon: how much waits for its person. Once it turns red while they look elsewhere, the icon
 * asks for them, once. Returns how to stop.
 */
export function showAttention({ app, cockpit, attention, appearance, platform, mark }: ShowDeps): () => void {
  const show = () => {
    const now = attention.now();
    app.setBadgeCount(now.count);
    if (platform !== 'win32') return;
    const image = now.level === 'calm' ? null : mark(now.level);
    cockpit()?.setOverlayIcon(image, image === null ? '' : attentionSentence(now, appearance.now().language));
  };
  const stops = [
    attention.onChange((now, before) => {
      show();
      if (now.level === 'red' && before.level !== 'red') callPerson();
    }),
    appearance.onChange(show),
  ];
  show();
  return () => {
    for (const stop of stops) stop();
  };

  function callPerson(): void {
    const window = cockpit();
    if (window === undefined || window.isFocused()) return;
    if (app.dock === undefined) window.flashFrame(true);
    else app.dock.bounce('informational');
  }
}

/** Once its person looks at the window, the icon need not ask for them any more. */
export function calmOnFocus(window: Pick<BrowserWindow, 'on' | 'flashFrame'>): void {
  window.on('focus', () => window.flashFrame(false));
}
