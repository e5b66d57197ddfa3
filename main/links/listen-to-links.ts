import type { App } from 'electron';
import type { Destination } from '#shared/desktop/destination.ts';
import { LINK_SCHEME, linkAmong, readDeepLink } from './deep-link.ts';

interface LinkDeps {
  readonly app: Pick<App, 'on' | 'off' | 'setAsDefaultProtocolClient' | 'isPackaged'>;
  /** The command line that this app was started with. */
  readonly argv: readonly string[];
  /** Told of each link that leads somewhere, and with null of a start that leads nowhere: then the cockpit is shown. */
  readonly onLink: (destination: Destination | null) => void;
}

/**
 * Links come in by the command line of this start or of a second one, and on macOS by an event of their own. To be
 * called before the app is ready: that event may come first. Returns how to stop listening.
 */
export function listenToLinks({ app, argv, onLink }: LinkDeps): () => void {
  const onOpenUrl = (event: { preventDefault(): void }, url: string) => {
    event.preventDefault();
    onLink(readDeepLink(url));
  };
  const onSecondStart = (_event: unknown, others: readonly string[]) => onLink(linkAmong(others));
  app.on('open-url', onOpenUrl);
  app.on('second-instance', onSecondStart);
  // A program that runs from a project's folder is not what links of this machine should open.
  if (app.isPackaged) app.setAsDefaultProtocolClient(LINK_SCHEME);
  const first = linkAmong(argv);
  if (first !== null) onLink(first);
  return () => {
    app.off('open-url', onOpenUrl);
    app.off('second-instance', onSecondStart);
  };
}
