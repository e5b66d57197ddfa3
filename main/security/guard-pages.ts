import type { App, Session } from 'electron';
import { refuseCredentials } from './credentials.ts';
import { guardDownloads } from './downloads.ts';
import { guardNavigation } from './navigation.ts';
import { denyPermissions } from './permissions.ts';
import { guardRequests } from './requests.ts';

interface GuardDeps {
  readonly app: Pick<App, 'on' | 'off'>;
  readonly session: Session;
  /** Opens an address in the person's browser. */
  readonly openExternal: (url: string) => Promise<void>;
  /** The room's server now, without a slash at the end; undefined while there is none. */
  readonly server: () => string | undefined;
  readonly devTools: boolean;
}

/** All that stands between the pages of our windows and this machine. To be called before any window opens. */
export function guardPages({ app, session, openExternal, server, devTools }: GuardDeps): void {
  denyPermissions(session);
  guardDownloads(session);
  guardRequests({ session, servers: () => [server()].filter((url) => url !== undefined), devTools });
  guardNavigation({ app, openExternal, server });
  refuseCredentials(app);
  // Of another session no page of ours is part: whatever it is opened for, it is given nothing.
  app.on('session-created', (other) => {
    denyPermissions(other);
    guardDownloads(other);
  });
}
