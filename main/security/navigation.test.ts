import { EventEmitter } from 'node:events';
import type { App, Session } from 'electron';
import { describe, expect, it } from 'vitest';
import { refuseCredentials } from './credentials.ts';
import { mayInspect } from './dev-tools.ts';
import { guardDownloads } from './downloads.ts';
import { guardNavigation } from './navigation.ts';
import { guardRequests } from './requests.ts';

/** An event of Electron's, and whether it was prevented. */
function event(facts: object = {}) {
  const one = {
    ...facts,
    prevented: false,
    preventDefault: () => {
      one.prevented = true;
    },
  };
  return one;
}

/** A page with its guards on. */
function guardedPage() {
  const app = new EventEmitter();
  const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler: () => undefined });
  const stop = guardNavigation({
    app: app as unknown as App,
    openExternal: async () => undefined,
    server: () => undefined,
  });
  app.emit('web-contents-created', {}, contents);
  const happens = (name: string, url: string) => {
    const one = event({ url });
    contents.emit(name, one);
    return one.prevented ? 'prevented' : 'allowed';
  };
  return { app, stop, happens };
}

describe('what a page may not do by itself', () => {
  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])(
    '[DESK-3] %s: to our own pages alone',
    (name) => {
      const { happens } = guardedPage();
      expect(happens(name, 'app://quarterdeck/incidents/a')).toBe('allowed');
      for (const url of [
        'https://example.org/',
        'file:///home/a/dropped.html',
        'data:text/html,x',
        'app://evil/',
        '',
      ])
        expect(happens(name, url), url).toBe('prevented');
    },
  );

  it('[DESK-3] a frame may show words of the page’s own, and the page may not become them', () => {
    const { happens } = guardedPage();
    expect(happens('will-frame-navigate', 'about:srcdoc')).toBe('allowed');
    expect(happens('will-navigate', 'about:srcdoc')).toBe('prevented');
  });

  it('[DESK-3] attaches no webview, wherever it leads', () => {
    const { happens } = guardedPage();
    expect(happens('will-attach-webview', 'app://quarterdeck/')).toBe('prevented');
  });

  it('[DESK-3] gives no site a certificate or a password', () => {
    const app = new EventEmitter();
    const stop = refuseCredentials(app as unknown as App);
    const given: unknown[][] = [];
    const choose = (...args: unknown[]) => given.push(args);
    const asked = [event(), event()];
    app.emit('select-client-certificate', asked[0], {}, 'https://example.org', [{ data: 'mine' }], choose);
    app.emit('login', asked[1], {}, { url: 'https://example.org' }, {}, choose);
    expect(asked.map(({ prevented }) => prevented)).toEqual([true, true]);
    expect(given).toEqual([[], []]);
    stop();
    expect(app.eventNames()).toEqual([]);
  });

  it('[DESK-3] keeps no file but what the page made itself', () => {
    const session = new EventEmitter();
    guardDownloads(session as unknown as Session);
    const download = (url: string) => {
      const one = event();
      session.emit('will-download', one, { getURL: () => url });
      return one.prevented ? 'prevented' : 'allowed';
    };
    expect(download('blob:app://quarterdeck/4a6f')).toBe('allowed');
    for (const url of [
      'https://example.org/a.exe',
      'data:application/x-sh,rm',
      'blob:https://example.org/4a6f',
    ])
      expect(download(url), url).toBe('prevented');
  });

  it('[DESK-3] asks for nothing but its own files and the room’s server', () => {
    let ask: (url: string) => boolean = () => expect.unreachable();
    const devTools = (on: boolean) =>
      guardRequests({
        session: {
          webRequest: {
            onBeforeRequest: (listener: unknown) => {
              ask = (url) => {
                let cancelled = true;
                (listener as (details: object, answer: (said: { cancel: boolean }) => void) => void)(
                  { url },
                  ({ cancel }) => {
                    cancelled = cancel;
                  },
                );
                return !cancelled;
              };
            },
          },
        },
        servers: () => ['http://127.0.0.1:4600'],
        devTools: on,
      });
    devTools(false);
    for (const url of [
      'app://quarterdeck/index.html',
      'http://127.0.0.1:4600/api',
      'ws://127.0.0.1:4600/socket.io/',
    ])
      expect(ask(url), url).toBe(true);
    for (const url of [
      'file:///etc/passwd',
      'http://127.0.0.1:4601/',
      'https://127.0.0.1:4600/',
      'wss://example.org/',
    ])
      expect(ask(url), url).toBe(false);
    expect(ask('devtools://devtools/bundled/a.js')).toBe(false);
    devTools(true);
    expect(ask('devtools://devtools/bundled/a.js')).toBe(true);
  });

  it('[DESK-3] has developer tools from its sources, and packaged only where it is asked for', () => {
    expect(mayInspect({ isPackaged: false, args: [] })).toBe(true);
    expect(mayInspect({ isPackaged: true, args: ['quarterdeck'] })).toBe(false);
    expect(mayInspect({ isPackaged: true, args: ['quarterdeck', '--dev-tools'] })).toBe(true);
  });
});
