import type { Weight } from './rank.ts';

/** What this screen remembers of what was used: each use counts half after a day. */
export interface Recent {
  readonly weight: Weight;
  used(id: string): void;
}

const KEY = 'quarterdeck.palette';
const HALF_MS = 24 * 60 * 60 * 1_000;
/** More is not remembered: what weighs least goes. */
const MOST = 80;

interface Use {
  readonly weight: number;
  readonly at: number;
}

/** The recent use on this screen; a browser that keeps nothing forgets it with the page. */
export function createRecent(storage: Pick<Storage, 'getItem' | 'setItem'>, now: () => number): Recent {
  const uses = load(storage);

  function weigh(use: Use | undefined): number {
    return use === undefined ? 0 : use.weight * 2 ** (-Math.max(0, now() - use.at) / HALF_MS);
  }
  return {
    weight: (id) => weigh(uses.get(id)),
    used: (id) => {
      uses.set(id, { weight: weigh(uses.get(id)) + 1, at: now() });
      const others = [...uses.keys()].filter((other) => other !== id);
      others.sort((a, b) => weigh(uses.get(b)) - weigh(uses.get(a)));
      for (const forgotten of others.slice(MOST - 1)) uses.delete(forgotten);
      try {
        storage.setItem(KEY, JSON.stringify([...uses].map(([name, { weight, at }]) => [name, weight, at])));
      } catch {
        // A browser that refuses to store keeps it for this page.
      }
    },
  };
}

/** What is stored and still makes sense. */
function load(storage: Pick<Storage, 'getItem'>): Map<string, Use> {
  const uses = new Map<string, Use>();
  try {
    const saved: unknown = JSON.parse(storage.getItem(KEY) ?? '[]');
    for (const line of Array.isArray(saved) ? saved.slice(0, MOST) : []) {
      const [id, weight, at] = Array.isArray(line) ? (line as readonly unknown[]) : [];
      if (typeof id === 'string' && Number.isFinite(weight) && Number.isFinite(at))
        uses.set(id, { weight: Number(weight), at: Number(at) });
    }
  } catch {
    // Not ours, or torn: begin anew.
  }
  return uses;
}
