import { comparableQuery, type Named, type Prepared, prepare, TIERS, tierOf } from './tier.ts';

/** How much something was used lately; 0 for what was not. */
export type Weight = (id: string) => number;

// Comparing forms are made once for each thing, and go with it.
const prepared = new WeakMap<Named, Prepared>();

function preparedOf(named: Named): Prepared {
  const found = prepared.get(named) ?? prepare(named);
  prepared.set(named, found);
  return found;
}

/**
 * What a query finds, best first. How well it fits counts before how often it was used, so that a name that is typed
 * exactly, or from its beginning, is never pushed down by a habit; then what was used lately, then the order in which it
 * was given. Without a query: what was used lately, then everything in its order.
 */
export function rank<Item extends Named>(
  query: string,
  items: readonly Item[],
  weight: Weight = () => 0,
): readonly Item[] {
  const wanted = comparableQuery(query);
  const found = items.flatMap((item, order) => {
    const tier = wanted === '' ? 'exact' : tierOf(wanted, preparedOf(item));
    return tier === null
      ? []
      : [
          {
            item,
            order,
            tier: TIERS.indexOf(tier),
            weight: weight(item.id),
          },
        ];
  });
  found.sort((a, b) => a.tier - b.tier || b.weight - a.weight || a.order - b.order);
  return found.map(({ item }) => item);
}
