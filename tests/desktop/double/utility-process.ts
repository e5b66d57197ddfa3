import { type ChildProcess, fork as forkNode } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { KnownEvents, refusing } from './refusing.ts';

/** The double of a `UtilityProcess`: Node in a process of its own. */
class UtilityProcessDouble extends KnownEvents {
  readonly #child: ChildProcess;

  constructor(modulePath: string, args: readonly string[], stdio: Stdio) {
    super('utilityProcess', ['spawn', 'message', 'exit']);
    this.#child = forkNode(modulePath, [...args], {
      execArgv: ['--import', new URL('./parent-port.ts', import.meta.url).href],
      serialization: 'advanced',
      stdio: [...stdio, 'ipc'],
    });
    this.#child.on('spawn', () => this.emit('spawn'));
    this.#child.on('message', (message) => this.emit('message', message));
    this.#child.on('exit', (code) => this.emit('exit', code ?? 1));
    // A message to a process that has just died is lost, as in Electron.
    this.#child.on('error', () => {});
  }

  get stderr(): Readable | null {
    return this.#child.stderr;
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

type Stdio = readonly ('ignore' | 'inherit' | 'pipe')[];

let gone: ((name: string, exitCode: number) => void) | undefined;
const running = new Map<UtilityProcessDouble, string>();

/** The processes that run, as `app.getAppMetrics` lists them. */
export function metrics() {
  return [...running].map(([{ pid }, name]) => ({
    type: 'Utility',
    pid,
    name,
    memory: { workingSetSize: residentKilobytes(pid) },
  }));
}

/** As the kernel counts it; 0 where there is none to ask. */
function residentKilobytes(pid: number | undefined): number {
  try {
    return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** Tells the app of each process that ends. */
export function onServiceGone(listener: (name: string, exitCode: number) => void): void {
  gone = listener;
}

/** The double of `utilityProcess`. */
export const utilityProcess = refusing('utilityProcess', {
  fork: (
    modulePath: string,
    args: readonly string[],
    { serviceName, stdio }: { readonly serviceName: string; readonly stdio: Stdio },
  ) => {
    const started = new UtilityProcessDouble(modulePath, args, stdio);
    running.set(started, serviceName);
    started.once('exit', (code) => {
      running.delete(started);
      gone?.(serviceName, code);
    });
    return refusing('utilityProcess', started);
  },
});
