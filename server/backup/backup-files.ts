import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '#shared/time/instant.ts';
import { sha256 } from '../store/sha256.ts';
import { instantOf, stampOf } from './stamp.ts';

/** A backup that the server made itself. */
export interface BackupFile {
  readonly path: string;
  readonly at: Instant;
  /** Which words are redacted in it, as twelve digits: the same in two where the same words are gone. */
  readonly redactions: string;
}

const NAME = /^quarterdeck-(\d{8}T\d{6}\.\d{3}Z)-([0-9a-f]{12})\.db$/;

/** The name of a backup tells when it was made and which words are gone from it. */
export function backupPath(folder: string, at: Instant, redacted: readonly string[]): string {
  return join(folder, `quarterdeck-${stampOf(at)}-${redactionsName(redacted)}.db`);
}

function redactionsName(redacted: readonly string[]): string {
  return sha256([...redacted].sort().join('\n')).slice(0, 12);
}

/** The server's own backups in a folder, newest first; other files are none of our business. */
export function listBackups(folder: string): readonly BackupFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name): readonly BackupFile[] => {
      const [, stamp = '', redactions = ''] = NAME.exec(name) ?? [];
      const at = instantOf(stamp);
      return at === null ? [] : [{ path: join(folder, name), at, redactions }];
    })
    .sort((a, b) => b.at.localeCompare(a.at));
}
