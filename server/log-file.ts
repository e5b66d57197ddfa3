import { mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { type DestinationStream, destination } from 'pino';
import { printable } from '#shared/text/printable.ts';
import { StartError } from './errors.ts';

/** A file that is longer when the server starts is put aside as `….old`; one is kept. */
const PUT_ASIDE_AT_BYTES = 20 * 1024 * 1024;

/**
 * The log in a file, for a server whose terminal is read by a person: they are told of errors alone, in a line.
 *
 * @throws StartError where the file cannot be written
 */
export function logFile(path: string, tell: (line: string) => void): DestinationStream {
  putAside(path);
  const file = openFile(path);
  return {
    write(line) {
      file.write(line);
      const error = errorIn(line);
      if (error !== null) tell(`Something went wrong: ${error}. The log is in ${path}`);
    },
  };
}

function openFile(path: string): DestinationStream {
  try {
    // It may be the first to make the data folder, which is its user's alone.
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const file = destination({ dest: path, append: true, mode: 0o600, sync: true });
    // A full disk stops the log, never the room.
    file.on('error', () => undefined);
    return file;
  } catch (error) {
    throw new StartError('data_unwritable', { path, problem: (error as Error).message }, error);
  }
}

function putAside(path: string): void {
  try {
    if (statSync(path).size > PUT_ASIDE_AT_BYTES) renameSync(path, `${path}.old`);
  } catch {
    // There is none yet, or somebody holds it: then it grows.
  }
}

/** What an error or worse says, on one line; null for everything else. */
function errorIn(line: string): string | null {
  if (!/^\{"level":"(?:error|fatal)"/.test(line)) return null;
  const { msg, err } = JSON.parse(line) as {
    readonly msg?: string;
    readonly err?: { readonly message?: string };
  };
  const said = [msg, err?.message].filter((part) => part !== undefined && part !== '').join(': ');
  return printable(said.split(/\s+/).join(' '));
}
