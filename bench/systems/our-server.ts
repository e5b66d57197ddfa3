/** The real server as a process of the benchmark: SQLite on disk, without the limits that people need. */
import { startServer } from '#server/index.ts';
import { OWNER_TOKEN } from './ours.ts';
import { serveBenchmark } from './serve-benchmark.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const limits = { messages: { burst: 1e9, perSecond: 1e9 } };
const server = await startServer({
  dataDir: folder.path,
  ownerToken: OWNER_TOKEN,
  logLevel: 'warn',
  limits,
});
serveBenchmark(server.url, async () => {
  await server.stop();
  folder.remove();
});
