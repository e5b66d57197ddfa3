import type { FromServer, StartOptions, ToServer } from './messages.ts';
import { ServerRefused } from './server-refused.ts';
import type { Sleep } from './within.ts';

/** The part of Electron's UtilityProcess that is used. */
export interface ServerProcess {
  postMessage(message: ToServer): void;
  on(event: 'message', listener: (message: FromServer) => void): unknown;
  once(event: 'exit', listener: (code: number) => void): unknown;
  kill(): boolean;
}

/** One life of the server's process. */
export interface ServerLife {
  readonly post: (message: ToServer) => void;
  readonly kill: () => void;
  /** Settles when the process has ended: with why it refused to start, where it did. */
  readonly ended: Promise<ServerRefused | undefined>;
}

interface LifeDeps {
  readonly fork: () => ServerProcess;
  readonly options: StartOptions;
  readonly sleep: Sleep;
  readonly hear: (message: Exclude<FromServer, { kind: 'refused' }>) => void;
}

/** A start that takes longer hangs, and is ended. */
const START_LIMIT = 20_000;

/** Starts the server's process and the server in it. */
export function startServerLife({ fork, options, sleep, hear }: LifeDeps): ServerLife {
  const child = fork();
  const answered = new AbortController();
  const ended = Promise.withResolvers<ServerRefused | undefined>();
  let refusal: ServerRefused | undefined;
  child.on('message', (message) => {
    answered.abort();
    if (message.kind === 'refused') refusal = new ServerRefused(message.reason, message.sentences);
    else hear(message);
  });
  child.once('exit', () => {
    answered.abort();
    ended.resolve(refusal);
  });
  child.postMessage({ kind: 'start', options });
  sleep(START_LIMIT, answered.signal).then(
    () => child.kill(),
    () => {},
  );
  return { post: (message) => child.postMessage(message), kill: () => child.kill(), ended: ended.promise };
}
