import fc from 'fast-check';
import { hostileText } from './hostile-text.ts';
import { Members, Pick, Raw, type Tree } from './json-text.ts';

/** What was done to a message. */
export type Mutation =
  | 'none'
  | 'extra field'
  | 'prototype key'
  | 'key twice'
  | 'missing field'
  | 'wrong type'
  | 'number'
  | 'text'
  | 'surrogate'
  | 'huge text'
  | 'deep'
  | 'many items'
  | 'placeholder'
  | 'not JSON';

export interface Mutated {
  readonly kind: Mutation;
  readonly tree: Tree;
}

const PROTOTYPE_KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
];

const wrong: fc.Arbitrary<Tree> = fc.constantFrom<Tree>(
  null,
  true,
  0,
  -1,
  '',
  'x',
  [],
  [[]],
  new Members([]),
  new Members([['length', 1]]),
  new Members([['0', 'a']]),
);

const numbers: fc.Arbitrary<Tree> = fc.constantFrom<Tree>(
  new Raw('1e999'),
  new Raw('-1e999'),
  -0,
  new Raw('9007199254740993'),
  new Raw(`${'9'.repeat(400)}`),
  new Raw('1e-400'),
  0.1,
  -1,
  2 ** 32,
  2 ** 53 - 1,
  new Raw('0.30000000000000004e3'),
);

const surrogates: fc.Arbitrary<Tree> = fc.constantFrom<Tree>(
  new Raw('"\\ud800"'),
  new Raw('"a\\udc00b"'),
  new Raw('"\\udc00\\ud800"'),
  new Raw('"Ana \\ud83d"'),
  new Raw('"\\u0000"'),
);

const notJson: fc.Arbitrary<Tree> = fc.constantFrom<Tree>(
  new Raw('NaN'),
  new Raw('Infinity'),
  new Raw('undefined'),
  new Raw("'x'"),
  new Raw('"\u0000"'),
  new Raw('"\n"'),
  new Raw('"\\x41"'),
  new Raw('"\\ud8"'),
  new Raw('01'),
  new Raw('{"a":1,}'),
  new Raw('[1,]'),
  new Raw('/*x*/1'),
  new Raw('"open'),
  new Raw(']'),
  new Raw(''),
);

const deep: fc.Arbitrary<Tree> = fc
  .tuple(fc.constantFrom(50, 1_000, 10_000, 30_000, 100_000), fc.boolean())
  .map(([levels, objects]) =>
    objects && levels <= 30_000
      ? new Raw(`${'{"a":'.repeat(levels)}0${'}'.repeat(levels)}`)
      : new Raw('['.repeat(levels) + ']'.repeat(levels)),
  );

const many: fc.Arbitrary<Tree> = fc
  .tuple(fc.constantFrom(1_001, 20_000, 100_000), fc.constantFrom('0', '{}', '""'))
  .map(([items, item]) => new Raw(`[${Array.from({ length: items }, () => item).join(',')}]`));

const hugeText: fc.Arbitrary<Tree> = fc
  .tuple(fc.constantFrom(301, 20_001, 100_000, 240_000), fc.constantFrom('x', 'あ', ' ', '\\', '"', '\u202e'))
  .map(([length, sign]) => sign.repeat(Math.floor(length / sign.length)));

const placeholders: fc.Arbitrary<Tree> = fc.constantFrom<Tree>(0, 1, -1, 1e9, '0', null).map(
  (num) =>
    new Members([
      ['_placeholder', true],
      ['num', num],
    ]),
);

/** A message with one thing about it changed, at any depth. */
export function mutated(messages: fc.Arbitrary<Tree>): fc.Arbitrary<Mutated> {
  const inPlace = (kind: Mutation, values: fc.Arbitrary<Tree>, weight: number) => ({
    arbitrary: fc
      .tuple(messages, fc.nat(), values)
      .map(([tree, where, value]): Mutated => ({ kind, tree: replaced(tree, where, () => value) })),
    weight,
  });
  const ofObject = (
    kind: Mutation,
    change: (members: Members, which: number, value: Tree) => Members,
    weight: number,
  ) => ({
    arbitrary: fc.tuple(messages, fc.nat(), fc.nat(), wrong).map(
      ([tree, where, which, value]): Mutated => ({
        kind,
        tree: changedObject(tree, where, (members) => change(members, which, value)),
      }),
    ),
    weight,
  });
  return fc.oneof(
    { arbitrary: messages.map((tree): Mutated => ({ kind: 'none', tree })), weight: 6 },
    ofObject('extra field', (members, which, value) => withField(members, `extra${which % 7}`, value), 3),
    ofObject(
      'prototype key',
      (members, which, value) => withField(members, keyOf(which), polluting(value)),
      5,
    ),
    ofObject('key twice', (members, which, value) => twice(members, which, value), 2),
    ofObject('missing field', (members, which) => without(members, which), 2),
    inPlace('wrong type', wrong, 4),
    inPlace('number', numbers, 3),
    inPlace(
      'text',
      hostileText.map(({ text }) => text),
      6,
    ),
    inPlace('surrogate', surrogates, 2),
    inPlace('huge text', hugeText, 1),
    inPlace('deep', deep, 1),
    inPlace('many items', many, 1),
    inPlace('placeholder', placeholders, 1),
    inPlace('not JSON', notJson, 1),
  );
}

function keyOf(which: number): string {
  return PROTOTYPE_KEYS[which % PROTOTYPE_KEYS.length] ?? '__proto__';
}

/** Would give every object a field, were it ever merged into one. */
function polluting(value: Tree): Tree {
  return new Members([
    ['polluted', value ?? true],
    ['__proto__', new Members([['polluted', true]])],
  ]);
}

function withField({ list }: Members, key: string, value: Tree): Members {
  return new Members([...list, [key, value]]);
}

function twice(members: Members, which: number, value: Tree): Members {
  const member = members.list[which % Math.max(1, members.list.length)];
  return member === undefined ? members : new Members([[member[0], value], ...members.list]);
}

function without({ list }: Members, which: number): Members {
  return new Members(list.filter((_, index) => index !== which % Math.max(1, list.length)));
}

/** The tree with one of its places changed, the n-th in the order in which they are written. */
function replaced(tree: Tree, where: number, change: (place: Tree) => Tree): Tree {
  const count = placesIn(tree, () => true);
  let left = where % count;
  return walk(tree, (place) => (left-- === 0 ? change(place) : undefined));
}

function changedObject(tree: Tree, where: number, change: (members: Members) => Members): Tree {
  const count = placesIn(tree, (place) => place instanceof Members);
  if (count === 0) return tree;
  let left = where % count;
  return walk(tree, (place) => (place instanceof Members && left-- === 0 ? change(place) : undefined));
}

function placesIn(tree: Tree, counts: (place: Tree) => boolean): number {
  let count = 0;
  walk(tree, (place) => {
    if (counts(place)) count += 1;
    return undefined;
  });
  return count;
}

function walk(tree: Tree, visit: (place: Tree) => Tree | undefined): Tree {
  const other = visit(tree);
  if (other !== undefined) return other;
  if (tree instanceof Members) return new Members(tree.list.map(([key, value]) => [key, walk(value, visit)]));
  if (tree instanceof Raw || tree instanceof Pick || typeof tree !== 'object' || tree === null) return tree;
  return tree.map((part) => walk(part, visit));
}
