import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { node24 } from '#scripts/steps/node24.mjs';

/** Bytes that a process holds. */
export interface Held {
  /** As the system counts them, as they stand. */
  readonly resident: number;
  /** In use on the heap and in buffers, after a collection. */
  readonly heap: number;
}

/** A program that runs as people run it, and is looked into from outside: nothing is loaded into it for that. */
export interface InspectedProcess {
  /** What its first line says. */
  readonly firstLine: string;
  readonly held: () => Promise<Held>;
  readonly stop: () => Promise<void>;
}

const MEMORY =
  '(({ rss, heapUsed, external }) => ({ rss, heap: heapUsed + external }))(process.memoryUsage())';

/** Starts a program under Node, and waits for its first line on standard output. */
export async function inspectedProcess(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<InspectedProcess> {
  const child = spawn(node24(), ['--inspect=127.0.0.1:0', ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [firstLine, address] = await Promise.all([
    lineOf(child, child.stdout, /^(.+)$/),
    lineOf(child, child.stderr, /^Debugger listening on (ws:\S+)$/),
  ]);
  return {
    firstLine,
    held: () => look(address),
    async stop() {
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      await exit;
    },
  };
}

/** The first line of a stream that matches. @throws where the process ends before it */
async function lineOf(child: ChildProcess, stream: Readable, wanted: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    createInterface({ input: stream }).on('line', (line) => {
      const [, found] = wanted.exec(line) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`the process ended before it was ready (${code})`)));
  });
}

/** Connects for one look: an inspector that stays connected keeps what it was shown. */
async function look(address: string): Promise<Held> {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true });
    socket.addEventListener('error', reject, { once: true });
  });
  let asked = 0;
  async function ask<Answer>(method: string, params: object = {}): Promise<Answer> {
    asked += 1;
    const id = asked;
    const answer = new Promise<Answer>((resolve) => {
      socket.addEventListener('message', function hear({ data }) {
        const message = JSON.parse(String(data)) as { readonly id?: number; readonly result: Answer };
        if (message.id !== id) return;
        socket.removeEventListener('message', hear);
        resolve(message.result);
      });
    });
    socket.send(JSON.stringify({ id, method, params }));
    return answer;
  }
  async function memory(): Promise<{ readonly rss: number; readonly heap: number }> {
    const { result } = await ask<{ readonly result: { readonly value: { rss: number; heap: number } } }>(
      'Runtime.evaluate',
      { expression: MEMORY, returnByValue: true },
    );
    return result.value;
  }
  const { rss: resident } = await memory();
  await ask('HeapProfiler.collectGarbage');
  const { heap } = await memory();
  socket.close();
  return { resident, heap };
}
