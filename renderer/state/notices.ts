import { createStore, type StoreApi } from 'zustand/vanilla';

/** Something that was refused: it stays until it is acknowledged. */
export interface Notice {
  readonly id: string;
  readonly text: string;
}

export interface Notices {
  readonly list: StoreApi<readonly Notice[]>;
  /** Says it; the same words again are one notice. */
  tell(text: string): void;
  acknowledge(id: string): void;
}

/** An empty list of notices. */
export function createNotices(): Notices {
  let told = 0;
  const list = createStore<readonly Notice[]>()(() => []);
  return {
    list,
    tell: (text) => {
      told += 1;
      const others = list.getState().filter((notice) => notice.text !== text);
      list.setState([...others, { id: `notice-${told}`, text }], true);
    },
    acknowledge: (id) =>
      list.setState(
        list.getState().filter((notice) => notice.id !== id),
        true,
      ),
  };
}
