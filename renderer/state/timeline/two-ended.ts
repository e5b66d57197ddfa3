/**
 * A list that grows at both ends in O(1). Every item keeps the position that it got: what is pushed counts up
 * from 0, what is put before it counts down from -1.
 */
export interface TwoEnded<Item> {
  readonly length: number;
  /** The position of the first item. */
  readonly first: number;
  /** The item at a position, from `first` to `first + length - 1`. */
  at(position: number): Item | undefined;
  push(item: Item): number;
  putBefore(item: Item): number;
  replace(position: number, item: Item): void;
}

export function createTwoEnded<Item>(): TwoEnded<Item> {
  const after: Item[] = [];
  const before: Item[] = [];
  return {
    get length() {
      return before.length + after.length;
    },
    get first() {
      return -before.length;
    },
    at: (position) => (position < 0 ? before[-position - 1] : after[position]),
    push: (item) => after.push(item) - 1,
    putBefore: (item) => -before.push(item),
    replace: (position, item) => {
      if (position < 0) before[-position - 1] = item;
      else after[position] = item;
    },
  };
}

/** How many items stand before the first that is not `before`; the list is sorted by it. */
export function placeOf<Item>(list: TwoEnded<Item>, before: (item: Item) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = list.at(list.first + middle);
    if (item !== undefined && before(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
