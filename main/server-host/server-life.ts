import { createLogTail } from './log-tail.ts';
import type { FromServer, StartOptions, ToServer } from './messages.ts';
import { ServerRefused } from './server-refused.ts';
import type { Sleep } from './within.ts';

/** The part of Electron's UtilityProcess that is used. */
export interface ServerProcess {
  /** What it writes, where that is not this program's own. */
  readonly stderr?: { on(event: 'data', listener: (chunk: Uint8Array) => void): unknown } | null;
  postMessage(message: ToServer): void;
  on(event: 'message', listener: (message: FromServer) => void): unknown;
  once(event: 'exit', listener: (code: number) => void): unknown;
  kill(): boolean;
}

/** How a life of the server's process ended. */
export interface LifeEnd {
  /** Why it refused to start, where it did. */
  readonly refusal: ServerRefused | undefined;
  readonly code: number;
  /** The last that it said, without what people wrote. */
  readonly lines: readonly string[];
}

/** One life of the server's process. */
export interface ServerLife {
  readonly post: (message: ToServer) => void;
  readonly kill: () => void;
  /** Settles when the process has ended. */
  readonly ended: Promise<LifeEnd>;
}

interface LifeDeps {
  readonly fork: () => ServerProcess;
  readonly options: StartOptions;
  readonly sleep: Sleep;
  readonly hear: (message: Exclude<FromServer, { kind: 'refused' }>) => void;
  /** Where what it writes goes on to. */
  readonly write: (chunk: Uint8Array) => void;
}

/** A start that takes longer hangs, and is ended. */
const START_LIMIT = 20_000;

/** Starts the server's process and the server in it. */
export function startServerLife({ fork, options, sleep, hear, write }: LifeDeps): ServerLife {
  const child = fork();
  const answered = new AbortController();
  const ended = Promise.withResolvers<LifeEnd>();
  const tail = createLogTail();
  let refusal: ServerRefused | undefined;
  child.stderr?.on('data', (chunk) => {
    tail.take(chunk);
    write(chunk);
  });
  child.on('message', (message) => {
    answered.abort();
    if (message.kind !== 'refused') {
      hear(message);
      return;
    }
    refusal = new ServerRefused(message.reason, message.sentences);
    // It has nothing left to do, but Electron keeps such a process until somebody ends it. It must not end itself: what
    // it has just posted could be lost.
    child.kill();
  });
  child.once('exit', (code) => {
    answered.abort();
    ended.resolve({ refusal, code, lines: tail.lines() });
  });
  child.postMessage({ kind: 'start', options });
  sleep(START_LIMIT, answered.signal).then(
    () => child.kill(),
    () => {},
  );
  return { post: (message) => child.postMessage(message), kill: () => child.kill(), ended: ended.promise };
}
