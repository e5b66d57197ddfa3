import { join } from 'node:path';
import { playDrill } from '#drills/player.ts';
import { type RunningServer, startServer } from '#server/index.ts';
import type { FromServer, StartOptions, ToServer } from './messages.ts';
import { serverOptions } from './server-options.ts';
import { startFailure } from './start-failure.ts';
import { windowUrl } from './window-url.ts';

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
    const running = await startServer({ ...serverOptions(options, process.env), playDrill, backupThread });
    tell({ kind: 'ready', url: windowUrl(options.host, running.port) });
    return running;
  } catch (error) {
    tell({ kind: 'refused', ...startFailure(error) });
    process.exitCode = 1;
    return undefined;
  }
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
