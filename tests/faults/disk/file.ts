import type { Random } from '#tests/support/random.ts';

export type FileChange =
  | { readonly kind: 'write'; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'resize'; readonly size: number };

/** A file as a disk knows it: what is certain, and what was asked for since and may or may not be there. */
export interface DiskFile {
  readonly change: (change: FileChange) => void;
  /** Everything that was asked for since the last sync, failed or not, is now certain. */
  readonly sync: () => void;
  /**
   * A sync that failed. The operating system tells of it once and forgets what it could not write: no later sync
   * makes that certain, only writing it again does.
   */
  readonly failSync: () => void;
  /** The file as one power cut at this moment could leave it. */
  readonly afterCut: (random: Random) => Buffer;
}

/** Changes in a row and whether they are on the disk; those that are not may be, in any part. */
interface Stretch {
  readonly changes: readonly FileChange[];
  readonly certain: boolean;
}

export function diskFile(): DiskFile {
  const certain = new Bytes();
  /** From the first change that a failed sync left in doubt. */
  const doubted: Stretch[] = [];
  let pending: FileChange[] = [];
  return {
    change: (change) => void pending.push(change),
    sync() {
      if (doubted.length > 0) doubted.push({ changes: pending, certain: true });
      else for (const change of pending) apply(certain, change);
      pending = [];
    },
    failSync() {
      doubted.push({ changes: pending, certain: false });
      pending = [];
    },
    afterCut(random) {
      const left = certain.copy();
      for (const { changes, certain: isThere } of [...doubted, { changes: pending, certain: false }]) {
        if (isThere) for (const change of changes) apply(left, change);
        else tear(left, changes, random);
      }
      return left.whole();
    },
  };
}

/**
 * Lets any of some changes happen that are not certain: none, all, those up to one of them, or sectors of them at
 * random, each as any of them left it. A file that grew over sectors that were not written reads there as zeros or as
 * whatever the disk held before.
 */
function tear(file: Bytes, changes: readonly FileChange[], random: Random): void {
  const way = random.pick(['none', 'all', 'first ones', 'sectors', 'sectors', 'sectors'] as const);
  if (way === 'none') return;
  if (way !== 'sectors') {
    const until = way === 'all' ? changes.length : random.below(changes.length + 1);
    for (const change of changes.slice(0, until)) apply(file, change);
    return;
  }
  const sector = random.pick([512, 4096]);
  const luck = random.pick([0.1, 0.5, 0.9]);
  const rubbish = random.chance(0.5) ? random.below(256) : 0;
  for (const change of changes) {
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
