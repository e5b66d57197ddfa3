import { join } from 'node:path';
import { playDrill } from '#drills/player.ts';
import { type RunningServer, startServer } from '#server/index.ts';
import type { FromServer, SharingOrder, StartOptions, ToServer } from './messages.ts';
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
    case 'open-incidents':
      void tellOpenIncidents(data.request);
      return;
    case 'share':
    case 'unshare':
    case 'choose-address':
      void server?.then((running) => running && share(running.sharing, data));
      return;
    case 'resumed':
      void server?.then((running) => running?.resumed());
      return;
    case 'stop':
      void stop();
      return;
  }
});

async function start(options: StartOptions): Promise<RunningServer | undefined> {
  try {
    const running = await startServer({ ...serverOptions(options, process.env), playDrill, backupThread });
    running.sharing.onChange((state) => tell({ kind: 'sharing', state }));
    tell({ kind: 'ready', url: windowUrl(options.host, running.port) });
    return running;
  } catch (error) {
    // Whoever hears it ends this process.
    tell({ kind: 'refused', ...startFailure(error) });
    return undefined;
  }
}

function share(door: RunningServer['sharing'], order: SharingOrder): void {
  switch (order.kind) {
    case 'share':
      void door.open(order.wish);
      return;
    case 'choose-address':
      door.choose(order.address);
      return;
    case 'unshare':
      void door.close();
      return;
  }
}

async function tellOwnerLink(request: number): Promise<void> {
  const url = (await server)?.ownerLink();
  if (url !== undefined) tell({ kind: 'owner-link', request, url });
}

async function tellOpenIncidents(request: number): Promise<void> {
  const count = (await server)?.openIncidents();
  if (count !== undefined) tell({ kind: 'open-incidents', request, count });
}

async function stop(): Promise<void> {
  await (await server)?.stop();
  process.exit();
}

function tell(message: FromServer): void {
  app.postMessage(message);
}
