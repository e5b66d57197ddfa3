import { refusing } from './refusing.ts';
import { registerScheme } from './schemes.ts';

type Handler = (request: Request) => Response | Promise<Response>;

const handlers = new Map<string, Handler>();

/** The double of `protocol`. */
export const protocol = refusing('protocol', {
  registerSchemesAsPrivileged(
    schemes: readonly { scheme: string; privileges: Readonly<Record<string, boolean>> }[],
  ): void {
    for (const { scheme, privileges } of schemes) {
      const { standard, secure, supportFetchAPI, ...others } = privileges;
      if (!(standard && secure && supportFetchAPI) || Object.keys(others).length > 0)
        throw new Error(`the double does not have the privileges that ${scheme}: asks for`);
      registerScheme(scheme);
    }
  },
  handle(scheme: string, handler: Handler): void {
    if (handlers.has(scheme)) throw new Error(`${scheme}: has a handler already`);
    handlers.set(scheme, handler);
  },
});

/** Answers a request by the handler that the app registered. */
export async function serveApp(url: string, method: string): Promise<Response> {
  const handler = handlers.get(url.slice(0, url.indexOf(':')));
  return handler === undefined ? new Response(null, { status: 404 }) : handler(new Request(url, { method }));
}
