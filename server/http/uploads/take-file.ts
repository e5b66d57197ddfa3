import { setImmediate as nextTurn } from 'node:timers/promises';
import { newId } from '#server/access/token.ts';
import { inspect, type Sent } from '#server/attachments/inspect.ts';
import type { Rooms } from '#server/room/rooms.ts';
import { PIECE_BYTES } from '#server/store/files.ts';
import type { Store } from '#server/store/store.ts';
import type { Asker } from '#shared/incident/actor.ts';
import type { CommandAck } from '#shared/protocol/command.ts';

interface Asked {
  readonly asker: Asker;
  readonly incident: string;
  /** The command's id: the same file again under it gives the first answer again. */
  readonly id: string;
  readonly sent: Sent;
}

/**
 * Takes a file that somebody sent: looks at it, puts its bytes into the store piece by piece, and gives the command
 * that makes it part of the log. The room goes on between two pieces. Bytes that no event came to need are dropped.
 */
export async function takeFile(
  { store, rooms }: { readonly store: Store; readonly rooms: Rooms },
  { asker, incident, id, sent }: Asked,
): Promise<CommandAck> {
  const found = inspect(sent);
  if (!('file' in found)) return { ok: false, error: found };
  const { file, pieces } = found;
  const upload = newId('upload');
  try {
    for (const piece of evenly(pieces)) {
      await nextTurn();
      store.putPiece(upload, piece);
    }
    const data = { name: sent.name, sha256: file.sha256 };
    return await rooms.execute(asker, { id, incident, type: 'attachment.add', data }, { file, upload });
  } finally {
    drop(store, upload);
  }
}

/** Where the store cannot be written now, they go with its next opening. */
function drop(store: Store, upload: string): void {
  try {
    store.dropUpload(upload);
  } catch {
    // Nobody waits for it.
  }
}

/** The same bytes in pieces of one size. */
function* evenly(pieces: readonly Buffer[]): Iterable<Buffer> {
  let waiting: Buffer[] = [];
  let length = 0;
  for (const piece of pieces) {
    for (let at = 0; at < piece.length; ) {
      const part = piece.subarray(at, at + PIECE_BYTES - length);
      waiting.push(part);
      at += part.length;
      length += part.length;
      if (length < PIECE_BYTES) continue;
      yield waiting.length === 1 ? part : Buffer.concat(waiting);
      waiting = [];
      length = 0;
    }
  }
  if (length > 0) yield Buffer.concat(waiting);
}
