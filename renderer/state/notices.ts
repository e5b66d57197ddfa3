import { createStore, type StoreApi } from 'zustand/vanilla';

/** Something that the reader is told once; an error stays until it is acknowledged. */
export interface Notice {
  readonly id: string;
  readonly kind: 'error' | 'done';
  readonly text: string;
}

export interface Notices {
  readonly list: StoreApi<readonly Notice[]>;
  /** The same words at once again are one notice. */
  tell(kind: Notice['kind'], text: string): void;
  acknowledge(id: string): void;
}

/** Room for so many "done" lines; errors are never pushed out. */
const DONE_SHOWN = 2;

/** An empty list of notices. */
export function createNotices(): Notices {
  let told = 0;
  const list = createStore<readonly Notice[]>()(() => []);
  return {
    list,
    tell: (kind, text) => {
      told += 1;
      const others = list.getState().filter((notice) => notice.kind !== kind || notice.text !== text);
      const done = others.filter((notice) => notice.kind === 'done');
      const kept = kind === 'done' ? done.slice(-(DONE_SHOWN - 1)) : done;
      const next = others.filter((notice) => notice.kind === 'error' || kept.includes(notice));
      list.setState([...next, { id: `notice-${told}`, kind, text }], true);
    },
    acknowledge: (id) =>
      list.setState(
        list.getState().filter((notice) => notice.id !== id),
        true,
      ),
  };
}
