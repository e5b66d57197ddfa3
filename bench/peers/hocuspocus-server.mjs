/** Hocuspocus with its SQLite extension, as it comes: it writes the whole document 2 to 10 seconds after a change. */
import { join } from 'node:path';
import { SQLite } from '@hocuspocus/extension-sqlite';
import { Server } from '@hocuspocus/server';
import { serveBenchmark } from '../systems/serve-benchmark.ts';
import { temporaryFolder } from '../systems/temporary-folder.ts';

const folder = temporaryFolder();
const server = new Server({
  address: '127.0.0.1',
  port: 0,
  quiet: true,
  stopOnSignals: false,
  // The light subscribers say nothing while they only listen.
  timeout: 3_600_000,
  extensions: [new SQLite({ database: join(folder.path, 'hocuspocus.db') })],
});
await server.listen();

serveBenchmark(server.httpURL, () => {
  folder.remove();
  process.exit();
});
