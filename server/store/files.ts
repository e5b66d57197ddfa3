/** Bytes of one piece of a file. Each is a commit of its own, so that a room waits for one piece at most. */
export const PIECE_BYTES = 256 * 1024;

/** A file whose pieces lie ready, and the event of this append that it belongs to from now on. */
export interface KeptFile {
  readonly seq: number;
  /** The name under which its pieces were put. */
  readonly upload: string;
}

/**
 * The bytes of files, beside the logs. A file is put piece by piece under a name of its own, and belongs to nobody
 * until an append says to which event: bytes come first, so that no event is ever without them. What no append has
 * named when the store is opened again is gone.
 */
export interface FileStore {
  /** Adds the next piece of a file that is on its way in; durable when it returns. */
  readonly putPiece: (upload: string, piece: Uint8Array) => void;
  /** Forgets a file on its way in, also where nothing of it was put. One that belongs to an event stays. */
  readonly dropUpload: (upload: string) => void;
  /** A piece of the file of an event, by number from 0; undefined after the last, and where there is no such file. */
  readonly filePiece: (incident: string, seq: number, index: number) => Uint8Array | undefined;
}
