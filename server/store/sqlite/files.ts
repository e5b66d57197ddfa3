import type { Database, Statement } from 'better-sqlite3';
import type { FileStore, KeptFile } from '../files.ts';

/** The version from which a database has files. */
export const HAS_FILES = 6;

/** More pieces than the largest file has. */
const PIECES = 2 ** 12;

export interface Files extends FileStore {
  /** Gives a file that came in to the event of a log, within the transaction of the append. */
  readonly keep: (incident: string, file: KeptFile) => void;
  /** Deletes the file of an event, where it has one. */
  readonly drop: (incident: string, seq: number) => void;
  /** Deletes what came in and was never given to an event: its sender has heard of no success. */
  readonly dropAllUploads: () => void;
}

interface Numbered {
  readonly number: number;
}

/** The tables of files of a database. */
export function files(db: Database): Files {
  const begin: Statement<[string], Numbered> = db.prepare(
    'INSERT INTO files (upload) VALUES (?) ON CONFLICT (upload) DO UPDATE SET upload = excluded.upload RETURNING number',
  );
  const byUpload: Statement<[string], Numbered> = db.prepare('SELECT number FROM files WHERE upload = ?');
  const byEvent: Statement<[string, number], Numbered> = db.prepare(
    'SELECT number FROM files WHERE incident = ? AND seq = ?',
  );
  const uploads: Statement<[], Numbered> = db.prepare('SELECT number FROM files WHERE upload IS NOT NULL');
  const count: Statement<[from: number, to: number], { readonly pieces: number }> = db.prepare(
    'SELECT count(*) AS pieces FROM file_pieces WHERE place >= ? AND place < ?',
  );
  const insert: Statement<[place: number, bytes: Uint8Array]> = db.prepare(
    'INSERT INTO file_pieces (place, bytes) VALUES (?, ?)',
  );
  const piece: Statement<[place: number], { readonly bytes: Buffer }> = db.prepare(
    'SELECT bytes FROM file_pieces WHERE place = ?',
  );
  const give: Statement<[incident: string, seq: number, upload: string]> = db.prepare(
    'UPDATE files SET upload = NULL, incident = ?, seq = ? WHERE upload = ?',
  );
  const deletePieces: Statement<[from: number, to: number]> = db.prepare(
    'DELETE FROM file_pieces WHERE place >= ? AND place < ?',
  );
  const deleteFile: Statement<[number: number]> = db.prepare('DELETE FROM files WHERE number = ?');

  const put = db.transaction((upload: string, bytes: Uint8Array) => {
    const { number } = begin.get(upload) as Numbered;
    const { pieces } = count.get(number * PIECES, (number + 1) * PIECES) ?? { pieces: 0 };
    insert.run(number * PIECES + pieces, bytes);
  });

  const remove = db.transaction((found: Numbered | undefined) => {
    if (found === undefined) return;
    deletePieces.run(found.number * PIECES, (found.number + 1) * PIECES);
    deleteFile.run(found.number);
  });

  return {
    putPiece: (upload, bytes) => put.immediate(upload, bytes),
    dropUpload: (upload) => remove.immediate(byUpload.get(upload)),
    filePiece(incident, seq, index) {
      const file = byEvent.get(incident, seq);
      return file === undefined ? undefined : piece.get(file.number * PIECES + index)?.bytes;
    },
    keep(incident, { seq, upload }) {
      if (give.run(incident, seq, upload).changes === 0)
        throw new Error('a file is given to an event and is not there');
    },
    drop: (incident, seq) => remove(byEvent.get(incident, seq)),
    dropAllUploads() {
      for (const upload of uploads.all()) remove.immediate(upload);
    },
  };
}
