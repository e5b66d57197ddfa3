/** The real server as a process of the benchmark: SQLite on disk, without the limits that people need. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '#server/index.ts';
import { OWNER_TOKEN } from './ours.ts';
import { serveBenchmark } from './serve-benchmark.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'quarterdeck-bench-'));
const limits = { messages: { burst: 1e9, perSecond: 1e9 } };
const server = await startServer({ dataDir, ownerToken: OWNER_TOKEN, logLevel: 'warn', limits });
serveBenchmark(server.url, async () => {
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});
