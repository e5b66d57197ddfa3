import type { ServerExit } from '#shared/desktop/diagnostics.ts';
import type { SERVER_STATES } from '#shared/desktop/server.ts';
import { NOT_SHARED, type SharingState } from '#shared/sharing/sharing-state.ts';
import type { FromServer, SharingOrder, StartOptions } from './messages.ts';
import { type ServerLife, type ServerProcess, startServerLife } from './server-life.ts';
import { type Sleep, within } from './within.ts';

/** What the server's process answers to a question. */
type Answer = Extract<FromServer, { readonly request: number }>;

export interface ServerHostDeps {
  readonly fork: () => ServerProcess;
  readonly options: StartOptions;
  readonly sleep: Sleep;
  /** Milliseconds of a clock that never jumps. */
  readonly now: () => number;
  /** Where what the process writes goes on to. */
  readonly write: (chunk: Uint8Array) => void;
  /** Told of each end of the process that nobody asked for. */
  readonly onExit: (exit: Omit<ServerExit, 'at'>) => void;
}

/** How the server's process does. */
export interface ServerHealth {
  readonly state: (typeof SERVER_STATES)[number];
  /** How long it has answered; null where it does not. */
  readonly upMs: number | null;
  /** How often it was started again. */
  readonly restarts: number;
}

/** The room's server in a process of its own, kept alive until it is stopped. */
export interface ServerHost {
  /** The server's URL; waits while it starts. Rejects where the server never started. */
  address(): Promise<string>;
  /** The URL, once the server has started; undefined before. */
  known(): string | undefined;
  /** A new one-time link that signs in the workspace's owner. */
  ownerLink(): Promise<string>;
  /** How many incidents are open on it; null where it does not say. */
  openIncidents(): Promise<number | null>;
  /** Told each time that the server begins to answer. Returns how to stop listening. */
  onReady(listener: (url: string) => void): () => void;
  /** Tells the door to the network what to do; nothing while no server runs. */
  share(order: SharingOrder): void;
  /** Told how the door to the network stands, each time that this changes. Returns how to stop listening. */
  onSharing(listener: (state: SharingState) => void): () => void;
  /** Told each time that the server has ended by itself. Returns how to stop listening. */
  onDown(listener: () => void): () => void;
  health(): ServerHealth;
  /** The machine slept and is awake again. */
  resumed(): void;
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
export function startServerHost(deps: ServerHostDeps): ServerHost {
  const { fork, options, sleep, now, write, onExit } = deps;
  const ending = new AbortController();
  const listeners = new Set<(url: string) => void>();
  const questions = new Map<number, (answer: Answer) => void>();
  const sharingListeners = new Set<(state: SharingState) => void>();
  const downListeners = new Set<() => void>();
  const first = Promise.withResolvers<string>();
  // Whoever asks for the address is told; that nobody asks is no fault.
  first.promise.catch(() => {});
  let life: ServerLife | undefined;
  let url: string | undefined;
  let requests = 0;
  /** Since when it answers; undefined while it does not. */
  let readyAt: number | undefined;
  let restarts = 0;
  const running = keepAlive();

  return {
    address: () => first.promise,
    known: () => url,
    ownerLink: async () => {
      await first.promise;
      const answer = await ask('owner-link');
      if (answer?.kind !== 'owner-link') throw new Error('The room’s server does not answer.');
      return answer.url;
    },
    openIncidents: async () => {
      const answer = await ask('open-incidents');
      return answer?.kind === 'open-incidents' ? answer.count : null;
    },
    onReady: (listener) => listen(listeners, listener),
    share: (order) => life?.post(order),
    onSharing: (listener) => listen(sharingListeners, listener),
    onDown: (listener) => listen(downListeners, listener),
    health: () => ({
      state: readyAt !== undefined ? 'running' : url === undefined ? 'starting' : 'restarting',
      upMs: readyAt === undefined ? null : now() - readyAt,
      restarts,
    }),
    resumed: () => life?.post({ kind: 'resumed' }),
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
      if (attempt > 1) restarts += 1;
      life = startServerLife({ fork, options: { ...options, port }, sleep, hear, write });
      const { refusal, code, lines } = await life.ended;
      life = undefined;
      // Its door went with it.
      tellSharing(NOT_SHARED);
      readyAt = undefined;
      if (refusal === undefined && !ending.signal.aborted) tellEnd({ code, lines, upMs: now() - startedAt });
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

  function tellEnd(exit: Omit<ServerExit, 'at'>): void {
    try {
      onExit(exit);
    } catch {
      // That an end is not taken down must not keep the server down.
    }
    if (url !== undefined) for (const listener of downListeners) listener();
  }

  function hear(message: Exclude<FromServer, { kind: 'refused' }>): void {
    if (message.kind === 'sharing') {
      tellSharing(message.state);
      return;
    }
    if (message.kind !== 'ready') {
      questions.get(message.request)?.(message);
      return;
    }
    url = message.url;
    readyAt = now();
    first.resolve(message.url);
    for (const listener of listeners) listener(message.url);
  }

  function tellSharing(state: SharingState): void {
    for (const listener of sharingListeners) listener(state);
  }

  /** Undefined where the server does not answer in time. */
  async function ask(kind: Answer['kind']): Promise<Answer | undefined> {
    requests += 1;
    const request = requests;
    const answer = Promise.withResolvers<Answer>();
    questions.set(request, answer.resolve);
    life?.post({ kind, request });
    try {
      return await within(ANSWER_LIMIT, answer.promise, sleep);
    } finally {
      questions.delete(request);
    }
  }
}

function listen<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
