import { join } from 'node:path';
import { playDrill } from '#drills/player.ts';
import { type RunningServer, startServer } from '#server/index.ts';
import type { FromServer, StartOptions, ToServer } from './messages.ts';
import { startFailure } from './start-failure.ts';

/** The server's process: the app's orders in, what became of them out. */
const app = process.parentPort;
/** The thread's program, which lies beside this bundle. */
const backupThread = join(import.meta.dirname, 'backup-thread.js');
let server: Promise<RunningServer | undefined> | undefined;

app.on('message', ({ data }: { data: ToServer }) => {
  switch (data.kind) {
    case 'start':
      server ??= start(data.options);
      return;
    case 'owner-link':
      void tellOwnerLink(data.request);
      return;
    case 'stop':
      void stop();
      return;
  }
});

async function start(options: StartOptions): Promise<RunningServer | undefined> {
  try {
    const running = await startServer({ ...options, playDrill, backupThread });
    tell({ kind: 'ready', url: windowUrl(options.host, running) });
    return running;
  } catch (error) {
    tell({ kind: 'refused', ...startFailure(error) });
    process.exitCode = 1;
    return undefined;
  }
}

/**
 * Where this machine's own window finds the server. One that listens everywhere names the network's address to
 * people; the window must not lose it when the network goes.
 */
function windowUrl(host: string, { url, port }: RunningServer): string {
  return ['0.0.0.0', '::'].includes(host) ? `http://127.0.0.1:${port}` : url;
}

async function tellOwnerLink(request: number): Promise<void> {
  const url = (await server)?.ownerLink();
  if (url !== undefined) tell({ kind: 'owner-link', request, url });
}

async function stop(): Promise<void> {
  await (await server)?.stop();
  process.exit();
}

function tell(message: FromServer): void {
  app.postMessage(message);
}
