import type { FromServer, StartOptions } from './messages.ts';
import { type ServerLife, type ServerProcess, startServerLife } from './server-life.ts';
import { type Sleep, within } from './within.ts';

export interface ServerHostDeps {
  readonly fork: () => ServerProcess;
  readonly options: StartOptions;
  readonly sleep: Sleep;
  /** Milliseconds of a clock that never jumps. */
  readonly now: () => number;
}

/** The room's server in a process of its own, kept alive until it is stopped. */
export interface ServerHost {
  /** The server's URL; waits while it starts. Rejects where the server never started. */
  address(): Promise<string>;
  /** The URL, once the server has started; undefined before. */
  known(): string | undefined;
  /** A new one-time link that signs in the workspace's owner. */
  ownerLink(): Promise<string>;
  /** Told each time that the server begins to answer. Returns how to stop listening. */
  onReady(listener: (url: string) => void): () => void;
  stop(): Promise<void>;
}

/** The server ends cleanly within 5 s; one that does not is ended. */
const STOP_LIMIT = 6_000;
const ANSWER_LIMIT = 5_000;
/** Starts that may fail before anybody is told that the server does not start. */
const FIRST_ATTEMPTS = 3;
const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 10_000;
/** A server that lived this long was healthy: its end is a new story, and the pauses begin anew. */
const HEALTHY_AFTER = 60_000;

/**
 * Starts the server's process and starts it again whenever it dies, after pauses that double. Once it has answered
 * at a port it stays at it, so that windows and the links that people hold stay true.
 */
export function startServerHost({ fork, options, sleep, now }: ServerHostDeps): ServerHost {
  const ending = new AbortController();
  const listeners = new Set<(url: string) => void>();
  const links = new Map<number, (url: string) => void>();
  const first = Promise.withResolvers<string>();
  // Whoever asks for the address is told; that nobody asks is no fault.
  first.promise.catch(() => {});
  let life: ServerLife | undefined;
  let url: string | undefined;
  let requests = 0;
  const running = keepAlive();

  return {
    address: () => first.promise,
    known: () => url,
    ownerLink,
    onReady: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    stop: async () => {
      ending.abort();
      life?.post({ kind: 'stop' });
      await within(STOP_LIMIT, running, sleep);
      life?.kill();
      await running;
    },
  };

  async function keepAlive(): Promise<void> {
    let { port } = options;
    let pause = FIRST_PAUSE;
    for (let attempt = 1; !ending.signal.aborted; attempt += 1) {
      const startedAt = now();
      life = startServerLife({ fork, options: { ...options, port }, sleep, hear });
      const refusal = await life.ended;
      life = undefined;
      if (url !== undefined) port = Number(new URL(url).port);
      else if (refusal?.reason === 'port_in_use' && options.anyPort && port !== 0) port = 0;
      else if (refusal !== undefined) return first.reject(refusal);
      else if (attempt >= FIRST_ATTEMPTS) break;
      if (now() - startedAt >= HEALTHY_AFTER) pause = FIRST_PAUSE;
      await sleep(pause, ending.signal).catch(() => {});
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    }
    first.reject(new Error('The room’s server did not start.'));
  }

  function hear(message: Exclude<FromServer, { kind: 'refused' }>): void {
    if (message.kind === 'owner-link') {
      links.get(message.request)?.(message.url);
      return;
    }
    url = message.url;
    first.resolve(message.url);
    for (const listener of listeners) listener(message.url);
  }

  async function ownerLink(): Promise<string> {
    await first.promise;
    requests += 1;
    const request = requests;
    const answer = Promise.withResolvers<string>();
    links.set(request, answer.resolve);
    life?.post({ kind: 'owner-link', request });
    const link = await within(ANSWER_LIMIT, answer.promise, sleep);
    links.delete(request);
    if (link === undefined) throw new Error('The room’s server does not answer.');
    return link;
  }
}
