import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import type { ServerExit } from '#shared/desktop/diagnostics.ts';
import type { FromServer, StartOptions, ToServer } from './messages.ts';
import { startServerHost } from './server-host.ts';
import type { Sleep } from './within.ts';

const options: StartOptions = {
  dataDir: '/data',
  rendererDir: '/renderer',
  host: '127.0.0.1',
  port: 4600,
  anyPort: true,
};
const url = 'http://127.0.0.1:4600';

/** A process that does what the test says, and ends when it is told to. */
class Process extends EventEmitter {
  readonly heard: ToServer[] = [];
  readonly stderr = new EventEmitter();
  deaf = false;

  postMessage(message: ToServer): void {
    this.heard.push(message);
    if (message.kind === 'stop' && !this.deaf) this.die();
  }

  kill(): boolean {
    this.die();
    return true;
  }

  say(message: FromServer): void {
    this.emit('message', message);
  }

  die(): void {
    this.emit('exit', 1);
  }
}

/** A clock that stands until the test moves it; every wait is noted. */
function clock() {
  let now = 0;
  const waits: { at: number; ms: number; ring: () => void }[] = [];
  const sleep: Sleep = (ms, signal) =>
    new Promise((resolve, reject) => {
      const wait = { at: now + ms, ms, ring: resolve };
      waits.push(wait);
      signal.addEventListener('abort', () => {
        waits.splice(waits.indexOf(wait), 1);
        reject(signal.reason);
      });
      if (signal.aborted) reject(signal.reason);
    });
  return {
    now: () => now,
    sleep,
    waiting: () => waits.map(({ ms }) => ms),
    async pass(ms: number): Promise<void> {
      now += ms;
      for (const wait of waits.filter(({ at }) => at <= now)) {
        waits.splice(waits.indexOf(wait), 1);
        wait.ring();
      }
      await settle();
    },
  };
}

/** Lets what is already decided happen. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

function start(given: StartOptions = options, takeDown: () => void = () => {}) {
  const time = clock();
  const processes: Process[] = [];
  const exits: Omit<ServerExit, 'at'>[] = [];
  const host = startServerHost({
    fork: () => {
      const process = new Process();
      processes.push(process);
      return process;
    },
    options: given,
    sleep: time.sleep,
    now: time.now,
    write: () => {},
    onExit: (exit) => {
      takeDown();
      exits.push(exit);
    },
  });
  const last = () => processes.at(-1) ?? expect.unreachable();
  return { host, time, processes, last, exits };
}

function portsOf(processes: readonly Process[]): (number | undefined)[] {
  return processes.map(({ heard: [first] }) => (first?.kind === 'start' ? first.options.port : undefined));
}

describe('the server’s process', () => {
  it('[DESK-1] is waited for, and gives its address to whoever asks', async () => {
    const { host, last } = start();
    expect(host.known()).toBeUndefined();
    const asked = host.address();
    last().say({ kind: 'ready', url });
    expect(await asked).toBe(url);
    expect(host.known()).toBe(url);
  });

  it('[DESK-1] is started again each time it dies, at its port, after pauses that double up to ten seconds', async () => {
    const { host, time, processes, last } = start({ ...options, port: 0 });
    const heard: string[] = [];
    host.onReady((address) => heard.push(address));
    last().say({ kind: 'ready', url });
    const pauses: number[] = [];
    for (let life = 0; life < 9; life += 1) {
      last().die();
      await settle();
      const [pause = 0] = time.waiting();
      pauses.push(pause);
      await time.pass(pause);
      last().say({ kind: 'ready', url });
    }
    expect(pauses).toEqual([100, 200, 400, 800, 1600, 3200, 6400, 10_000, 10_000]);
    expect(portsOf(processes)).toEqual([0, ...Array(9).fill(4600)]);
    expect(heard).toHaveLength(10);
  });

  it('[DESK-1] that was healthy for a minute is started again at once', async () => {
    const { time, last } = start();
    last().say({ kind: 'ready', url });
    for (const pause of [100, 200]) {
      last().die();
      await settle();
      expect(time.waiting()).toEqual([pause]);
      await time.pass(pause);
      last().say({ kind: 'ready', url });
    }
    await time.pass(60_000);
    last().die();
    await settle();
    expect(time.waiting()).toEqual([100]);
  });

  it('[DESK-1] takes another port where nobody asked for the one that is taken', async () => {
    const refused: FromServer = {
      kind: 'refused',
      reason: 'port_in_use',
      sentences: { en: 'in use', ja: '使用中' },
    };
    const { time, processes, last } = start();
    last().say(refused);
    await settle();
    await time.pass(100);
    expect(portsOf(processes)).toEqual([4600, 0]);

    const asked = start({ ...options, anyPort: false });
    asked.last().say(refused);
    await expect(asked.host.address()).rejects.toThrow('in use');
    expect(asked.processes).toHaveLength(1);
  });

  it('[DESK-1] is not started again where that would not help: the reason is told', async () => {
    const { host, processes, last } = start();
    last().say({
      kind: 'refused',
      reason: 'data_in_use',
      sentences: { en: 'Stop it first.', ja: '先に停止。' },
    });
    await expect(host.address()).rejects.toMatchObject({ sentences: { ja: '先に停止。' } });
    expect(processes).toHaveLength(1);
  });

  it('[DESK-1] that dies three times before it answers is given up', async () => {
    const { host, time, processes, last } = start();
    const asked = expect(host.address()).rejects.toThrow(/did not start/);
    for (const pause of [100, 200, 400]) {
      last().die();
      await settle();
      await time.pass(pause);
    }
    await asked;
    expect(processes).toHaveLength(3);
  });

  it('[DESK-1] that hangs at its start is ended after 20 s and started again', async () => {
    const { time, processes } = start();
    await time.pass(19_999);
    expect(processes).toHaveLength(1);
    await time.pass(1);
    await time.pass(100);
    expect(processes).toHaveLength(2);
  });

  it('[AUTH-2] makes a link for each request, and says when it makes none', async () => {
    const { host, time, last } = start();
    last().say({ kind: 'ready', url });
    const [first, second] = [host.ownerLink(), host.ownerLink()];
    await settle();
    expect(last().heard.slice(1)).toEqual([
      { kind: 'owner-link', request: 1 },
      { kind: 'owner-link', request: 2 },
    ]);
    last().say({ kind: 'owner-link', request: 2, url: `${url}/join#b` });
    last().say({ kind: 'owner-link', request: 1, url: `${url}/join#a` });
    expect(await Promise.all([first, second])).toEqual([`${url}/join#a`, `${url}/join#b`]);
    const third = expect(host.ownerLink()).rejects.toThrow(/does not answer/);
    await settle();
    await time.pass(5_000);
    await third;
  });

  it('[DESK-1] is stopped cleanly, and not started again', async () => {
    const { host, time, processes, last } = start();
    last().say({ kind: 'ready', url });
    await host.stop();
    await time.pass(100_000);
    expect(last().heard.at(-1)).toEqual({ kind: 'stop' });
    expect(processes).toHaveLength(1);
    expect(time.waiting()).toEqual([]);
  });

  it('[DESK-1] that does not stop within six seconds is ended', async () => {
    const { host, time, last } = start();
    last().deaf = true;
    let stopped = false;
    const stopping = host.stop().then(() => {
      stopped = true;
    });
    await time.pass(5_999);
    expect(stopped).toBe(false);
    await time.pass(1);
    await stopping;
  });

  it('[DESK-1] is not started again when the app ends while it is down', async () => {
    const { host, processes, last } = start();
    last().say({ kind: 'ready', url });
    last().die();
    await settle();
    await host.stop();
    expect(processes).toHaveLength(1);
  });

  it('[DESK-1] that ends by itself leaves what it last said, how long it lived and that it is started again', async () => {
    const { host, time, last, exits } = start();
    const told: string[] = [];
    host.onDown(() => told.push(`down, ${host.health().state}`));
    host.onReady(() => told.push(`ready, ${host.health().state}`));
    expect(host.health()).toEqual({ state: 'starting', upMs: null, restarts: 0 });
    last().say({ kind: 'ready', url });
    await time.pass(5_000);
    expect(host.health()).toEqual({ state: 'running', upMs: 5_000, restarts: 0 });
    last().stderr.emit('data', new TextEncoder().encode('a note of Aiko\nTypeError: Aiko\n'));
    last().die();
    await settle();
    expect(exits).toEqual([{ code: 1, upMs: 5_000, lines: ['TypeError'] }]);
    expect(host.health()).toEqual({ state: 'restarting', upMs: null, restarts: 0 });
    await time.pass(100);
    last().say({ kind: 'ready', url });
    expect(host.health()).toEqual({ state: 'running', upMs: 0, restarts: 1 });
    expect(told).toEqual(['ready, running', 'down, restarting', 'ready, running']);
  });

  it('[DESK-1] is started again where its end could not be taken down', async () => {
    const { time, processes, last } = start(options, () => {
      throw new Error('no space left on the device');
    });
    last().say({ kind: 'ready', url });
    last().die();
    await settle();
    await time.pass(100);
    expect(processes).toHaveLength(2);
  });

  it('[DESK-1] that is stopped, or refuses to start, has not crashed', async () => {
    const stopped = start();
    stopped.last().say({ kind: 'ready', url });
    await stopped.host.stop();
    expect(stopped.exits).toEqual([]);
    const refused = start();
    refused.last().say({ kind: 'refused', reason: 'data_in_use', sentences: { en: 'x', ja: 'x' } });
    await expect(refused.host.address()).rejects.toThrow();
    expect(refused.exits).toEqual([]);
  });

  it('[SYNC-7] is told when the machine has slept', async () => {
    const { host, last } = start();
    last().say({ kind: 'ready', url });
    host.resumed();
    expect(last().heard.at(-1)).toEqual({ kind: 'resumed' });
  });
});
