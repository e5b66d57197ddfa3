import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { node24 } from '#scripts/steps/node24.mjs';
import type { ServerOptions } from '#server/index.ts';
import { OWNER_TOKEN, type TestServer, withCalls } from '#tests/support/test-server.ts';
import { told } from '#tests/support/told.ts';

/** What a server says of itself. Milliseconds and bytes; the most and the loop since the last `begin`. */
export interface Usage {
  readonly cpuMs: number;
  readonly loopP99: number;
  readonly loopMax: number;
  readonly rss: number;
  /** V8's heap and what lies outside of it. */
  readonly heap: number;
  readonly mostRss: number;
  readonly mostHeap: number;
}

/** A server in a process of its own, with a folder of its own, that can be killed and started again. */
export interface LoadedServer {
  readonly calls: TestServer;
  readonly url: string;
  /** Forgets what was measured, after a collection of garbage. */
  readonly begin: () => Promise<Usage>;
  readonly usage: () => Promise<Usage>;
  /** Ends it without a word, as a power cut does. */
  readonly kill: () => Promise<void>;
  /** Starts it again at the same address. */
  readonly startAgain: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Starts a server for a load run. Whoever calls stops it. */
export async function loadedServer(options: ServerOptions = {}): Promise<LoadedServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'quarterdeck-load-'));
  let { child, url, port } = await start(0);

  async function start(wanted: number) {
    const said: ServerOptions = {
      dataDir,
      ownerToken: OWNER_TOKEN,
      logLevel: 'warn',
      ...options,
      port: wanted,
    };
    const started = fork(join(import.meta.dirname, 'processes', 'server.ts'), [JSON.stringify(said)], {
      execPath: node24(),
      execArgv: ['--expose-gc', ...profiling()],
    });
    goesFirst(started);
    const ready = await told<{ readonly url: string; readonly port: number }>(started);
    return { child: started, ...ready };
  }

  async function ask(what: 'begin' | 'usage'): Promise<Usage> {
    const answer = told<{ readonly usage: Usage }>(child);
    child.send(what);
    return (await answer).usage;
  }

  async function end(by: (process: ChildProcess) => void): Promise<void> {
    const exit = once(child, 'exit');
    by(child);
    await exit;
  }

  return {
    calls: withCalls({ url, port, invite: null, stop: async () => undefined }),
    url,
    begin: () => ask('begin'),
    usage: () => ask('usage'),
    kill: () => end((process) => process.kill('SIGKILL')),
    async startAgain() {
      ({ child, url, port } = await start(port));
    },
    async stop() {
      if (child.exitCode === null && child.signalCode === null) await end((process) => process.disconnect());
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The server goes before the load and whatever else the machine does, where we may say so. */
function goesFirst({ pid = 0 }: ChildProcess): void {
  try {
    setPriority(pid, -15);
  } catch {
    // Not root: what is measured is what the machine leaves.
  }
}

/** `QUARTERDECK_LOAD_PROFILE` names a folder for processor profiles of the servers. */
function profiling(): readonly string[] {
  const folder = process.env['QUARTERDECK_LOAD_PROFILE'];
  return folder === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${folder}`];
}
