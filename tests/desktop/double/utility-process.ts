import { type ChildProcess, fork as forkNode } from 'node:child_process';
import { KnownEvents, refusing } from './refusing.ts';

/** The double of a `UtilityProcess`: Node in a process of its own. */
class UtilityProcessDouble extends KnownEvents {
  readonly #child: ChildProcess;

  constructor(modulePath: string, args: readonly string[]) {
    super('utilityProcess', ['spawn', 'message', 'exit']);
    this.#child = forkNode(modulePath, [...args], {
      execArgv: ['--import', new URL('./parent-port.ts', import.meta.url).href],
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.#child.on('spawn', () => this.emit('spawn'));
    this.#child.on('message', (message) => this.emit('message', message));
    this.#child.on('exit', (code) => this.emit('exit', code ?? 1));
    // A message to a process that has just died is lost, as in Electron.
    this.#child.on('error', () => {});
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  postMessage(message: object): void {
    if (this.#child.connected) this.#child.send(message);
  }

  kill(): boolean {
    return this.#child.kill();
  }
}

const running = new Map<UtilityProcessDouble, string>();

/** The processes that run, as `app.getAppMetrics` lists them. */
export function metrics() {
  return [...running].map(([{ pid }, name]) => ({ type: 'Utility', pid, name }));
}

/** The double of `utilityProcess`. */
export const utilityProcess = refusing('utilityProcess', {
  fork: (
    modulePath: string,
    args: readonly string[],
    { serviceName }: { readonly serviceName: string; readonly stdio: 'inherit' },
  ) => {
    const started = new UtilityProcessDouble(modulePath, args);
    running.set(started, serviceName);
    started.once('exit', () => running.delete(started));
    return refusing('utilityProcess', started);
  },
});
