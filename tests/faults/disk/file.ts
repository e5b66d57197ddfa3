import type { Random } from '../random.ts';

export type FileChange =
  | { readonly kind: 'write'; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'resize'; readonly size: number };

/** A file as a disk knows it: what is certain, and what was asked for since and may or may not be there. */
export interface DiskFile {
  readonly change: (change: FileChange) => void;
  /** Everything that was asked for is now certain. */
  readonly sync: () => void;
  /** The file as one power cut at this moment could leave it. */
  readonly afterCut: (random: Random) => Buffer;
}

export function diskFile(): DiskFile {
  const certain = new Bytes();
  let pending: FileChange[] = [];
  return {
    change: (change) => void pending.push(change),
    sync() {
      for (const change of pending) apply(certain, change);
      pending = [];
    },
    afterCut(random) {
      const left = certain.copy();
      tear(left, pending, random);
      return left.whole();
    },
  };
}

/**
 * Lets any of the changes happen that were not certain yet: none, all, those up to one of them, or sectors of them
 * at random, each as any of them left it. A file that grew over sectors that were not written reads there as zeros
 * or as whatever the disk held before.
 */
function tear(file: Bytes, pending: readonly FileChange[], random: Random): void {
  const way = random.oneOf(['none', 'all', 'first ones', 'sectors', 'sectors', 'sectors'] as const);
  if (way === 'none') return;
  if (way !== 'sectors') {
    const until = way === 'all' ? pending.length : random.below(pending.length + 1);
    for (const change of pending.slice(0, until)) apply(file, change);
    return;
  }
  const sector = random.oneOf([512, 4096]);
  const luck = random.oneOf([0.1, 0.5, 0.9]);
  const rubbish = random.chance(0.5) ? random.below(256) : 0;
  for (const change of pending) {
    if (change.kind === 'resize') {
      if (random.chance(luck)) apply(file, change);
      continue;
    }
    const end = change.at + change.bytes.length;
    for (let from = change.at; from < end; ) {
      const to = Math.min(end, (Math.floor(from / sector) + 1) * sector);
      if (random.chance(luck)) {
        file.write(from, change.bytes.subarray(from - change.at, to - change.at), rubbish);
      }
      from = to;
    }
  }
}

function apply(file: Bytes, change: FileChange): void {
  if (change.kind === 'resize') file.resize(change.size);
  else file.write(change.at, change.bytes, 0);
}

/** Bytes that grow: doubled when they are full, so that a long record is not copied with each write. */
class Bytes {
  #bytes: Buffer;
  #size: number;

  constructor(bytes: Buffer = Buffer.alloc(0)) {
    this.#bytes = bytes;
    this.#size = bytes.length;
  }

  copy(): Bytes {
    return new Bytes(Buffer.from(this.whole()));
  }

  whole(): Buffer {
    return this.#bytes.subarray(0, this.#size);
  }

  write(at: number, bytes: Buffer, gap: number): void {
    const end = at + bytes.length;
    if (end > this.#size) this.#grow(end, gap);
    bytes.copy(this.#bytes, at);
  }

  resize(size: number): void {
    if (size > this.#size) this.#grow(size, 0);
    this.#size = size;
  }

  #grow(size: number, gap: number): void {
    if (size > this.#bytes.length) {
      const more = Buffer.alloc(Math.max(size, 2 * this.#bytes.length));
      this.whole().copy(more);
      this.#bytes = more;
    }
    this.#bytes.fill(gap, this.#size, size);
    this.#size = size;
  }
}
