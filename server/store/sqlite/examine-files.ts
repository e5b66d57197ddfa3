import { createHash } from 'node:crypto';
import type { EventData } from '#shared/incident/event.ts';
import { files, HAS_FILES } from './files.ts';
import { logLayout } from './log-layout.ts';
import { openForReading } from './open-file.ts';

/** A file whose bytes are not those that its event names, or that are there although it was redacted. */
export interface FaultyFile {
  readonly incident: string;
  readonly key: string | null;
  readonly seq: number;
  readonly name: string;
}

/**
 * Checks the bytes of all files of a database against the hashes in their events, which the chain proves.
 *
 * @throws SqliteError where the database cannot be read.
 */
export function faultyFiles(path: string): readonly FaultyFile[] {
  const db = openForReading(path);
  try {
    if (Number(db.pragma('user_version', { simple: true })) < HAS_FILES) return [];
    const layout = logLayout(db);
    const { filePiece } = files(db);
    return layout.logs().flatMap(({ incident, key }): readonly FaultyFile[] =>
      [...layout.rows(incident, 0)]
        .filter(({ type }) => type === 'attachment.added')
        .flatMap(({ seq, salt, text }) => {
          const { name, sha256 }: EventData['attachment.added'] = JSON.parse(text);
          const found = hashOf((index) => filePiece(incident, seq, index));
          const holds = salt === null ? found === null : found === sha256;
          return holds ? [] : [{ incident, key, seq, name }];
        }),
    );
  } finally {
    db.close();
  }
}

function hashOf(piece: (index: number) => Uint8Array | undefined): string | null {
  if (piece(0) === undefined) return null;
  const hash = createHash('sha256');
  for (let index = 0; ; index += 1) {
    const bytes = piece(index);
    if (bytes === undefined) return hash.digest('hex');
    hash.update(bytes);
  }
}
