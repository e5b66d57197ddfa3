import type { Session } from 'electron';
import { isAppUrl } from './app-origin.ts';

interface RequestDeps {
  readonly session: { readonly webRequest: Pick<Session['webRequest'], 'onBeforeRequest'> };
  /** The servers that windows may talk to, as origins: `http://127.0.0.1:4600`. */
  readonly servers: () => readonly string[];
  /** Whether windows have developer tools, which load themselves from `devtools:`. */
  readonly devTools: boolean;
}

/**
 * The content policy once more, where no page can reach it: whatever a window asks for, and by whatever means, leaves for
 * our own files and the room's servers alone. No disk, no other host.
 */
export function guardRequests({ session, servers, devTools }: RequestDeps): void {
  session.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !mayAsk(url, servers()) && !(devTools && url.startsWith('devtools://devtools/')) }),
  );
}

/** Whether a window may ask for an address. What has no host is in the page's own memory already. */
export function mayAsk(url: string, servers: readonly string[]): boolean {
  if (/^(?:data|blob):/.test(url)) return true;
  if (isAppUrl(url)) return true;
  if (!URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  const asPage = protocol.replace(/^ws/, 'http');
  return /^https?:$/.test(asPage) && servers.includes(`${asPage}//${host}`);
}
