import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localBus } from '../bus/local.ts';
import { systemClock } from '../clock.ts';
import { languageOf } from '../config/language.ts';
import { readStatusPageTask, type StatusPageTask } from '../config/status-page-config.ts';
import { channelSettings } from '../delivery/settings.ts';
import { StartError } from '../errors.ts';
import { openRooms } from '../room/open-rooms.ts';
import { openStorage } from '../storage.ts';
import { copyDatabase } from '../store/sqlite/copy-database.ts';
import { databaseFile } from '../store/sqlite/database-file.ts';
import { openWorkspaceLog } from '../workspace/workspace-log.ts';
import { publicFacts } from './facts.ts';
import { feedId } from './feed-id.ts';
import { folderFiles } from './folder-files.ts';
import { createPublicReports } from './reports.ts';
import { subscribeFrom } from './subscribe-page.ts';
import { writeFolder } from './write-folder.ts';

/** The status page of a data folder as files: `program.ts --out DIR [--data DIR]`, also while a server runs on it. */
main().catch((error: unknown) => {
  const sentence =
    error instanceof StartError
      ? error.sentence(languageOf(process.env))
      : String((error as Error).stack ?? error);
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
});

async function main(): Promise<void> {
  const task = readStatusPageTask(process.argv.slice(2), process.env);
  const database = databaseFile(task.dataDir);
  if (!existsSync(database))
    throw new StartError('configuration', { problem: `${database} does not exist.` });
  // A copy of one moment: the server that runs on the folder is not disturbed, and nothing is written there.
  const copy = mkdtempSync(join(tmpdir(), 'quarterdeck-status-'));
  try {
    await copyDatabase(database, databaseFile(copy));
    await write(copy, task);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
  process.stdout.write(`${task.out}\n`);
}

async function write(dataDir: string, { out, publicUrl }: StatusPageTask): Promise<void> {
  const clock = systemClock();
  const { store, access, deliveries, close } = openStorage(dataDir, clock);
  const report = (what: string, error: unknown): never => {
    throw new Error(what, { cause: error });
  };
  try {
    const rooms = openRooms({ store, clock, bus: localBus(), report });
    const { components } = openWorkspaceLog({ store, clock, report }).state();
    const now = clock.now();
    const facts = publicFacts(createPublicReports(store, rooms).list(), components, now);
    const subscribe = subscribeFrom(publicUrl, channelSettings(deliveries).email() !== null);
    await writeFolder(out, folderFiles(facts, now, feedId(access), subscribe));
    rooms.close();
  } finally {
    close();
  }
}
