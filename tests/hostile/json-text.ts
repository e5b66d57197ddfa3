/**
 * JSON that no program would write: a tree of plain values in which some places are texts to be written as they are.
 * With it a message can hold 1e999, NaN, a key twice, or `__proto__` as a key of its own.
 */
export type Tree = null | boolean | number | string | Raw | Pick | Members | readonly Tree[];

/** Text that stands in the message as it is, whether or not it is JSON. */
export class Raw {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** The id of something that exists by the time the message is sent, so that rules are met and not only schemas. */
export class Pick {
  readonly kind: string;
  readonly which: number;

  constructor(kind: string, which: number) {
    this.kind = kind;
    this.which = which;
  }
}

/** An object as its members stand in the text: in order, and perhaps twice. */
export class Members {
  readonly list: readonly (readonly [key: string, value: Tree])[];

  constructor(list: readonly (readonly [key: string, value: Tree])[]) {
    this.list = list;
  }
}

/** The tree as a message; `find` names something of a kind that exists. */
export function textOf(tree: Tree, find: (pick: Pick) => string): string {
  if (tree instanceof Raw) return tree.text;
  if (tree instanceof Pick) return JSON.stringify(find(tree));
  if (tree instanceof Members) {
    const members = tree.list.map(([key, value]) => `${JSON.stringify(key)}:${textOf(value, find)}`);
    return `{${members.join(',')}}`;
  }
  if (typeof tree === 'object' && tree !== null)
    return `[${tree.map((part) => textOf(part, find)).join(',')}]`;
  return Object.is(tree, -0) ? '-0' : JSON.stringify(tree);
}
