/** The real server as a process of a load run: it measures itself when it is asked to, over IPC. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { type ServerOptions, startServer } from '#server/index.ts';
import type { Usage } from '../loaded-server.ts';

const server = await startServer(JSON.parse(process.argv[2] ?? '{}') as ServerOptions);
const loop = monitorEventLoopDelay({ resolution: 10 });
loop.enable();
let mostRss = 0;
let mostHeap = 0;
const watching = setInterval(look, 50);

function look(): void {
  const { rss, heapUsed, external } = process.memoryUsage();
  mostRss = Math.max(mostRss, rss);
  mostHeap = Math.max(mostHeap, heapUsed + external);
}

function usage(): Usage {
  const { user, system } = process.cpuUsage();
  look();
  const { rss, heapUsed, external } = process.memoryUsage();
  return {
    cpuMs: (user + system) / 1_000,
    loopP99: loop.percentile(99) / 1e6,
    loopMax: loop.max / 1e6,
    rss,
    heap: heapUsed + external,
    mostRss,
    mostHeap,
  };
}

process.on('message', (ask: 'begin' | 'usage') => {
  if (ask === 'begin') {
    globalThis.gc?.();
    mostRss = 0;
    mostHeap = 0;
    loop.reset();
  }
  process.send?.({ usage: usage() });
});
process.once('disconnect', () => {
  clearInterval(watching);
  void server.stop().then(() => process.exit(0));
});
process.send?.({ url: server.url, port: server.port });
