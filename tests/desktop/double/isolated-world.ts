/**
 * What runs in the page's two worlds around the preload. Both are sent to the browser as text and can use nothing of
 * this file's. They share only the document: each call and each answer is an event on it, as JSON.
 */

/** The names that Node binds into the isolated world, and the world's own name. */
export const WORLD = 'preload';
export const TO_MAIN = '__toMain';
export const FROM_MAIN = '__fromMain';

/** In the isolated world: Electron's renderer modules for the preload, and the page's end of the bridge. */
export function isolatedWorld(preload: string, bridge: string): string {
  // The source stands in the text itself: the page's policy would forbid to evaluate it.
  const wrapped = `(require, module, exports) => {${preload}\n}`;
  return `(${runPreload.toString()})(${wrapped}, ${JSON.stringify(bridge)})`;
}

/** In the page's world: what the preload exposed. */
export function pageWorld(bridge: string): string {
  return `(${exposeApis.toString()})(${JSON.stringify(bridge)})`;
}

type Preload = (require: (name: string) => object, module: object, exports: object) => void;

function runPreload(preload: Preload, bridge: string): void {
  if (window !== window.top) return;
  type Listener = (event: object, ...args: unknown[]) => void;
  type Answer = { resolve(value: unknown): void; reject(error: Error): void };
  type Api = Readonly<Record<string, (...args: unknown[]) => unknown>>;
  const world = globalThis as unknown as Record<string, (json: string) => void>;
  const listeners = new Map<string, Set<Listener>>();
  const answers = new Map<number, Answer>();
  const apis = new Map<string, Api>();
  const stops: unknown[] = [];
  let calls = 0;

  const refusing = (name: string, real: object) =>
    new Proxy(real, {
      get(target, key) {
        if (key in target) return Reflect.get(target, key);
        throw new Error(`the double does not have ${name}.${String(key)}`);
      },
    });
  const ipcRenderer = refusing('ipcRenderer', {
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        calls += 1;
        answers.set(calls, { resolve, reject });
        world['__toMain']?.(JSON.stringify({ call: calls, channel, args }));
      }),
    on: (channel: string, listener: Listener) => {
      const known = listeners.get(channel) ?? new Set();
      listeners.set(channel, known.add(listener));
    },
    off: (channel: string, listener: Listener) => listeners.get(channel)?.delete(listener),
  });
  const contextBridge = refusing('contextBridge', {
    exposeInMainWorld: (name: string, api: Api) => void apis.set(name, api),
  });

  world['__fromMain'] = (json) => {
    const message = JSON.parse(json);
    if (message.channel !== undefined) {
      for (const listener of listeners.get(message.channel) ?? []) listener({}, ...message.args);
      return;
    }
    const answer = answers.get(message.call);
    answers.delete(message.call);
    if (message.error === undefined) answer?.resolve(message.result);
    else answer?.reject(new Error(message.error));
  };

  const tell = (kind: string, detail: object) =>
    document.dispatchEvent(new CustomEvent(`${bridge}:${kind}`, { detail: JSON.stringify(detail) }));
  const hear = (kind: string, listener: (detail: never) => void) =>
    document.addEventListener(`${bridge}:${kind}`, (event) =>
      listener(JSON.parse((event as CustomEvent<string>).detail) as never),
    );
  type Given = { readonly value?: unknown; readonly listener?: number };
  hear('call', ({ id, api, method, args }: { id: number; api: string; method: string; args: Given[] }) => {
    const given = args.map(({ value, listener }) =>
      listener === undefined ? value : (...told: unknown[]) => tell('heard', { listener, told }),
    );
    const result = apis.get(api)?.[method]?.(...given);
    if (typeof result === 'function') {
      tell('returned', { id, stop: stops.push(result) - 1 });
      return;
    }
    if (!(result instanceof Promise)) {
      tell('returned', { id, value: result });
      return;
    }
    tell('returned', { id, later: true });
    result.then(
      (value) => tell('settled', { id, value }),
      (error: Error) => tell('settled', { id, error: error.message }),
    );
  });
  hear('stop', ({ stop }: { stop: number }) => (stops[stop] as () => void)());

  const modules: Readonly<Record<string, object>> = {
    electron: { contextBridge, ipcRenderer },
    'electron/renderer': { contextBridge, ipcRenderer },
  };
  const require = (name: string) => {
    const found = modules[name];
    if (found === undefined) throw new Error(`a sandboxed preload cannot require ${name}`);
    return found;
  };
  const module = { exports: {} };
  preload(require, module, module.exports);

  const shapes = [...apis].map(([name, api]) => ({ name, methods: Object.keys(api) }));
  hear('hello', () => tell('shapes', shapes));
  tell('shapes', shapes);
}

function exposeApis(bridge: string): void {
  if (window !== window.top) return;
  type Answer = { resolve(value: unknown): void; reject(error: Error): void };
  type Returned = { readonly later?: true; readonly stop?: number; readonly value?: unknown };
  const returned = new Map<number, Returned>();
  const waiting = new Map<number, Answer>();
  const listeners: ((...told: unknown[]) => void)[] = [];
  let calls = 0;

  const tell = (kind: string, detail: object) =>
    document.dispatchEvent(new CustomEvent(`${bridge}:${kind}`, { detail: JSON.stringify(detail) }));
  const hear = (kind: string, listener: (detail: never) => void) =>
    document.addEventListener(`${bridge}:${kind}`, (event) =>
      listener(JSON.parse((event as CustomEvent<string>).detail) as never),
    );
  hear('returned', ({ id, ...answer }: Returned & { id: number }) => void returned.set(id, answer));
  hear('settled', ({ id, value, error }: { id: number; value?: unknown; error?: string }) => {
    if (error === undefined) waiting.get(id)?.resolve(value);
    else waiting.get(id)?.reject(new Error(error));
    waiting.delete(id);
  });
  hear('heard', ({ listener, told }: { listener: number; told: unknown[] }) =>
    listeners[listener]?.(...told),
  );

  const call = (api: string, method: string, given: unknown[]) => {
    calls += 1;
    const id = calls;
    const args = given.map((value) =>
      typeof value === 'function' ? { listener: listeners.push(value as () => void) - 1 } : { value },
    );
    const later = new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
    // Events are delivered before dispatchEvent returns: the answer is there.
    tell('call', { id, api, method, args });
    const answer = returned.get(id);
    returned.delete(id);
    if (answer?.later) return later;
    waiting.delete(id);
    const { stop } = answer ?? {};
    return stop === undefined ? answer?.value : () => tell('stop', { stop });
  };
  hear('shapes', (shapes: { name: string; methods: string[] }[]) => {
    for (const { name, methods } of shapes) {
      const api = Object.fromEntries(
        methods.map((method) => [method, (...args: unknown[]) => call(name, method, args)]),
      );
      Object.defineProperty(window, name, {
        value: Object.freeze(api),
        configurable: true,
        enumerable: true,
      });
    }
  });
  tell('hello', {});
}
