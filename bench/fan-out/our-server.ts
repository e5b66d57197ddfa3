/** The real server as a process of the benchmark: SQLite on disk, without the limits that people need. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '#server/index.ts';
import { OWNER_TOKEN } from './lines.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'quarterdeck-bench-'));
const limits = { messages: { burst: 1e9, perSecond: 1e9 } };
const server = await startServer({ dataDir, ownerToken: OWNER_TOKEN, logLevel: 'warn', limits });
process.send?.({ url: server.url });
process.once('disconnect', () => {
  void server.stop().then(() => rmSync(dataDir, { recursive: true, force: true }));
});
