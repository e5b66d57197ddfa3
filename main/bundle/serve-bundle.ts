import { isAppUrl } from '../security/app-origin.ts';
import { mediaType } from './media-types.ts';

interface BundleDeps {
  /** What there is to serve: the only files that can be read, whatever a path says. */
  readonly files: ReadonlyMap<string, string>;
  readonly contentPolicy: () => string;
  readonly read: (file: string) => Promise<Uint8Array<ArrayBuffer>>;
}

/** A path of the cockpit's own router. Only an incident's id may hold a dot: elsewhere it is a file that is missing. */
const ROUTE = /^(?:\/[\w-]+)*\/?$|^\/incidents\/(?!\.)[^/\\]+(?:\/[\w-]+){0,2}$/;

/** Answers the window's requests for its own files; every page of the cockpit is the one document. */
export function serveBundle({ files, contentPolicy, read }: BundleDeps) {
  return async (request: { readonly method: string; readonly url: string }): Promise<Response> => {
    if (!isAppUrl(request.url)) return refused(404);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refused(405);
    const path = decodedPath(request.url);
    const file = path === undefined ? undefined : (files.get(path) ?? documentFor(path));
    if (file === undefined) return refused(404);
    return new Response(request.method === 'HEAD' ? null : await read(file), {
      headers: {
        'content-type': mediaType(file) ?? 'application/octet-stream',
        'content-security-policy': contentPolicy(),
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
      },
    });
  };

  function documentFor(path: string): string | undefined {
    return ROUTE.test(path) ? files.get('/index.html') : undefined;
  }
}

function decodedPath(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url).pathname);
  } catch {
    return undefined;
  }
}

function refused(status: 404 | 405): Response {
  return new Response(null, { status, headers: { 'x-content-type-options': 'nosniff' } });
}
