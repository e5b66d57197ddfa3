/**
 * The real server as a process of the benchmark: SQLite on disk, without the limits that people need. On the data
 * folder of its argument, or one of its own that goes with it.
 */
import { startServer } from '#server/index.ts';
import { OWNER_TOKEN } from './ours.ts';
import { serveBenchmark } from './serve-benchmark.ts';
import { temporaryFolder } from './temporary-folder.ts';

const [given] = process.argv.slice(2);
const folder = given === undefined ? temporaryFolder() : { path: given, remove: () => undefined };
const endless = { burst: 1e9, perSecond: 1e9 };
const limits = { messages: endless, person: endless, address: endless };
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
