/**
 * The folded text of all entries, in blocks: folding is most of a search, and is done once. A block is searched as one
 * text, and a new or corrected entry touches its own block alone. An index of pairs of signs was not built: what is
 * left of a search is listing what it finds.
 */
export interface SearchIndex {
  /** Something new stands at a position. */
  touch(position: number): void;
  /** Reads what was touched, newest first, until told to stop; true when nothing is left. */
  read(isEnough: () => boolean): boolean;
  /** The positions of a block's entries in which all words occur, ascending. What was not read yet is read. */
  find(block: number, words: readonly string[]): readonly number[];
}

/** Entries in a block: small enough that reading one takes no noticeable part of a frame. */
const BLOCK = 128;

/** The block in which a position lies; also where positions are below zero. */
export function blockOf(position: number): number {
  return Math.floor(position / BLOCK);
}

/** The first position of a block. */
export function startOf(block: number): number {
  return block * BLOCK;
}

interface Block {
  readonly lines: (string | undefined)[];
  isRead: boolean;
  /** All lines, each behind a zero; null where one has changed since. */
  text: string | null;
  /** Where the lines begin in it. */
  starts: number[];
}

/** @param lineAt the folded text at a position; undefined where nothing stands */
export function createSearchIndex(lineAt: (position: number) => string | undefined): SearchIndex {
  const blocks = new Map<number, Block>();
  const unread: number[] = [];

  function readBlock(number: number, block: Block) {
    if (block.isRead) return;
    for (let n = 0; n < BLOCK; n++) block.lines[n] ??= lineAt(startOf(number) + n);
    block.isRead = true;
  }
  function joined(block: Block): string {
    if (block.text !== null) return block.text;
    let at = 0;
    block.starts = [];
    for (let n = 0; n < BLOCK; n++) {
      block.starts.push(at);
      at += (block.lines[n]?.length ?? 0) + 1;
    }
    const text = block.lines.map((line) => line ?? '').join('\0');
    const { starts } = block;
    // Parts of the one text, so that it is held once.
    for (const [n, line] of block.lines.entries()) {
      const start = starts[n] ?? 0;
      if (line !== undefined) block.lines[n] = text.slice(start, start + line.length);
    }
    block.text = text;
    return text;
  }

  return {
    touch: (position) => {
      const number = blockOf(position);
      let block = blocks.get(number);
      if (block === undefined) {
        block = {
          lines: Array.from<string | undefined>({ length: BLOCK }),
          isRead: true,
          text: null,
          starts: [],
        };
        blocks.set(number, block);
      }
      if (block.isRead) unread.push(number);
      block.isRead = false;
      block.text = null;
      block.lines[position - startOf(number)] = undefined;
    },
    read: (isEnough) => {
      unread.sort((a, b) => a - b);
      while (unread.length > 0) {
        if (isEnough()) return false;
        const number = unread.pop() ?? 0;
        const block = blocks.get(number);
        if (block === undefined) continue;
        readBlock(number, block);
        // So that the first search has nothing left to do.
        joined(block);
      }
      return true;
    },
    find: (number, words) => {
      const block = blocks.get(number);
      const [rarest, ...others] = [...words].sort((a, b) => b.length - a.length);
      if (block === undefined || rarest === undefined) return [];
      readBlock(number, block);
      const text = joined(block);
      const found: number[] = [];
      let n = 0;
      for (let hit = text.indexOf(rarest); hit >= 0; ) {
        while (n + 1 < BLOCK && (block.starts[n + 1] ?? 0) <= hit) n += 1;
        const line = block.lines[n] ?? '';
        if (others.every((word) => line.includes(word))) found.push(startOf(number) + n);
        if (n + 1 >= BLOCK) break;
        hit = text.indexOf(rarest, block.starts[n + 1]);
      }
      return found;
    },
  };
}
