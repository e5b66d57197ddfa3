import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { OWNER_TOKEN, type TestServer, testServer } from '#tests/support/test-server.ts';

/** A server on real files whose limits do not stand before what is tested. */
export interface AttackedServer extends TestServer {
  readonly folder: string;
  /** Lines of its log so far. */
  readonly log: () => readonly string[];
}

const UNLIMITED = { burst: 1e9, perSecond: 1e9 };

export async function attackedServer(): Promise<AttackedServer> {
  const folder = temporaryFolder();
  const pages = temporaryFolder();
  writeFileSync(join(pages, 'index.html'), '<!doctype html><title>Page</title>');
  const lines: string[] = [];
  const server = await testServer({
    dataDir: folder,
    rendererDir: pages,
    ownerToken: OWNER_TOKEN,
    logLevel: 'info',
    logDestination: { write: (line) => void lines.push(line) },
    limits: {
      messages: UNLIMITED,
      person: UNLIMITED,
      address: UNLIMITED,
      alerts: UNLIMITED,
      failures: UNLIMITED,
    },
  });
  const known = Object.getOwnPropertyNames(Object.prototype).sort().join();
  onTestFinished(() => {
    if (Object.getOwnPropertyNames(Object.prototype).sort().join() !== known)
      throw new Error('Object.prototype was changed');
  });
  return { ...server, folder, log: () => lines };
}
