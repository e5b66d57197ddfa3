import type { Random } from '#tests/support/random.ts';
import type { DeathAt, StatementOfOutbox } from './dies-at.ts';

/** Where a server is killed: at a statement of its outbox, at what the other side has just heard, or whenever. */
export type KillPoint =
  | ({ readonly kind: 'statement' } & Omit<DeathAt, 'time'>)
  | { readonly kind: 'heard'; readonly what: Heard }
  | { readonly kind: 'moment'; readonly withinMs: number };

/** A recipient's address, the whole text of a mail, a whole webhook; nothing of it is answered yet. */
export type Heard = 'recipient' | 'text' | 'webhook';

/** Up to the how many-th time, so that each is reached in the life of one server. */
const STATEMENTS: Readonly<Record<StatementOfOutbox, number>> = {
  dispatch: 1,
  row: 31,
  claim: 8,
  settle: 15,
  doubt: 1,
};
const HEARD: Readonly<Record<Heard, number>> = { recipient: 12, text: 12, webhook: 4 };

/** All of them; a run deals them out in turn. */
export const KILL_POINTS: readonly KillPoint[] = [
  ...keysOf(STATEMENTS).flatMap((statement) =>
    (['before', 'after'] as const).map((side) => ({ kind: 'statement', statement, side }) as const),
  ),
  ...keysOf(HEARD).map((what) => ({ kind: 'heard', what }) as const),
  // At once, before anything left; in the middle; when all is done.
  ...[15, 150, 400].map((withinMs) => ({ kind: 'moment', withinMs }) as const),
];

/** The how many-th time it is at a point. */
export function timeOf(point: Exclude<KillPoint, { kind: 'moment' }>, draw: Random): number {
  return draw.between(1, point.kind === 'statement' ? STATEMENTS[point.statement] : HEARD[point.what]);
}

function keysOf<Key extends string>(record: Readonly<Record<Key, number>>): readonly Key[] {
  return Object.keys(record) as Key[];
}
