import { existsSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { systemClock } from '../clock.ts';
import { type BackupTask, readBackupTask } from '../config/backup-config.ts';
import { languageOf } from '../config/language.ts';
import { StartError } from '../errors.ts';
import { databaseFile } from '../store/sqlite/database-file.ts';
import type { Examination } from '../store/sqlite/examine.ts';
import { examineFile } from '../store/sqlite/examine-file.ts';
import { faultyFiles } from '../store/sqlite/examine-files.ts';
import { FaultyCopy, makeBackup, UNFINISHED } from './make-backup.ts';
import { faultIn, restore } from './restore.ts';
import { WORDS } from './words.ts';

/** The backup tools as a program: `program.ts backup|restore|verify …`. Findings go to standard output. */
const language = languageOf(process.env);
const words = WORDS[language];

main().catch((error: unknown) => {
  const sentence =
    error instanceof StartError ? error.sentence(language) : String((error as Error).stack ?? error);
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
});

async function main(): Promise<void> {
  const asked = readBackupTask(process.argv.slice(2), process.env);
  switch (asked.task) {
    case 'backup':
      return backUp(asked);
    case 'restore':
      return putBack(asked);
    case 'verify':
      return verify(asked);
  }
}

async function backUp({ dataDir, to }: Extract<BackupTask, { task: 'backup' }>): Promise<void> {
  const database = databaseFile(dataDir);
  const unmade = (problem: string, cause?: unknown) =>
    new StartError('backup_unmade', { path: to, problem }, cause);
  if (!existsSync(database)) throw unmade(`${database} does not exist`);
  if (dirname(to) === resolve(dataDir) && /^quarterdeck\.(?:db|lock)/.test(basename(to)))
    throw unmade('that is a file of the data folder itself');
  if (existsSync(to) && !statSync(to).isFile()) throw unmade('that is not a file');
  try {
    const { path, examination } = await makeBackup(database, to + UNFINISHED, () => to);
    say(words.backedUp(path));
    tell(path, examination);
  } catch (error) {
    if (error instanceof FaultyCopy) throw unmade(`${database}: ${faultIn(error.examination)}`, error);
    throw unmade((error as Error).message, error);
  }
}

async function putBack({
  task: _restore,
  ...asked
}: Extract<BackupTask, { task: 'restore' }>): Promise<void> {
  const { from, dataDir } = asked;
  const { examination, missing, aside, abandoned } = await restore({ ...asked, now: systemClock().now() });
  say(words.restored(from, dataDir));
  tell(from, examination);
  if (abandoned.length > 0) say(words.abandoned);
  for (const path of abandoned) say(words.kept(path));
  if (aside === null) return;
  say(words.aside(aside));
  if (missing === null) say(words.oldUnreadable);
  else if (missing.length === 0) say(words.nothingMissing);
  else for (const numbers of missing) say(words.missing(numbers));
}

async function verify({ dataDir, from, json }: Extract<BackupTask, { task: 'verify' }>): Promise<void> {
  const path = from ?? databaseFile(dataDir);
  const examination = examineFile(path);
  // Where the log itself cannot be read, nothing says what its files should be.
  const faulty = examination.ok ? faultyFiles(path) : [];
  if (!examination.ok || faulty.length > 0) process.exitCode = 1;
  if (json) {
    const { structure, logs } = examination;
    const ok = examination.ok && faulty.length === 0;
    return say(JSON.stringify({ ok, path, structure, logs, files: faulty }));
  }
  for (const file of faulty) say(words.file(file));
  tell(path, examination);
}

function tell(path: string, examination: Examination): void {
  for (const line of examination.structure) say(words.structure(line));
  for (const log of examination.logs) say(words.log(log));
  say(examination.ok ? words.verified(path, examination) : words.faulty(path, examination));
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
