/**
 * The WebSocket framing of a light client: it finds where messages begin and end, and hands them on without decoding
 * them. A load of a thousand subscribers would otherwise measure the clients.
 */

const TEXT = 1;
const BINARY = 2;
export const CLOSE = 8;
export const PING = 9;
export const PONG = 10;

/** Bytes kept of the beginning and of the end of a message that came in pieces, when its middle is of no interest. */
const HEAD = 64;
const TAIL = 2_048;

export interface FrameReader {
  /** Takes what came on the line. The bytes may be used again by the caller afterwards. */
  readonly take: (chunk: Buffer) => void;
}

/**
 * Cuts a stream into messages. Where `endsOnly` answers true, a message that came in pieces is handed on as its head
 * and tail; otherwise it is put together whole.
 */
export function frameReader(
  endsOnly: () => boolean,
  message: (opcode: number, payload: Buffer) => void,
): FrameReader {
  let opcode = 0;
  /** Bytes of the message that have not come yet; -1 between messages. */
  let missing = -1;
  let pieces: Buffer[] = [];
  /** A frame's own header that came in pieces. */
  let rest: Buffer | null = null;

  function keep(piece: Buffer): void {
    pieces.push(Buffer.from(piece));
    if (!endsOnly() || pieces.length < 3) return;
    const [head, ...others] = pieces as [Buffer, ...Buffer[]];
    const tail = Buffer.concat(others);
    pieces = [head.subarray(0, HEAD), tail.subarray(-TAIL)];
  }

  function take(chunk: Buffer): void {
    const bytes = rest === null ? chunk : Buffer.concat([rest, chunk]);
    rest = null;
    let at = 0;
    while (at < bytes.length) {
      if (missing < 0) {
        const header = headerOf(bytes, at);
        if (header === null) {
          rest = Buffer.from(bytes.subarray(at));
          return;
        }
        opcode = header.opcode;
        missing = header.length;
        at += header.size;
      }
      const end = Math.min(bytes.length, at + missing);
      missing -= end - at;
      if (missing > 0) {
        keep(bytes.subarray(at, end));
        return;
      }
      const last = bytes.subarray(at, end);
      const payload = pieces.length === 0 ? last : Buffer.concat([...pieces, last]);
      pieces = [];
      missing = -1;
      at = end;
      message(opcode, payload);
    }
  }

  return { take };
}

interface Header {
  readonly opcode: number;
  readonly length: number;
  readonly size: number;
}

/** The header of an unmasked frame, or null where it is not all there yet. Servers here send whole messages. */
function headerOf(bytes: Buffer, at: number): Header | null {
  if (bytes.length - at < 2) return null;
  const first = bytes[at] ?? 0;
  if ((first & 0x80) === 0) throw new Error('a message in fragments: the light client does not read those');
  const short = (bytes[at + 1] ?? 0) & 0x7f;
  const size = short < 126 ? 2 : short === 126 ? 4 : 10;
  if (bytes.length - at < size) return null;
  const length =
    short < 126 ? short : short === 126 ? bytes.readUInt16BE(at + 2) : Number(bytes.readBigUInt64BE(at + 2));
  return { opcode: first & 0x0f, length, size };
}

/** A message of a client as one frame. Masked with zeros, so that masking costs the client nothing. */
export function frameOf(payload: string | Uint8Array, control?: number): Buffer {
  const body = typeof payload === 'string' ? Buffer.from(payload) : payload;
  const opcode = control ?? (typeof payload === 'string' ? TEXT : BINARY);
  const size = body.length < 126 ? 6 : body.length < 65_536 ? 8 : 14;
  const frame = Buffer.alloc(size + body.length);
  frame[0] = 0x80 | opcode;
  frame[1] = 0x80 | (body.length < 126 ? body.length : body.length < 65_536 ? 126 : 127);
  if (size === 8) frame.writeUInt16BE(body.length, 2);
  if (size === 14) frame.writeBigUInt64BE(BigInt(body.length), 2);
  frame.set(body, size);
  return frame;
}
