/** When shifts begin and end, by the cuts between which they lie, in ms. */
interface Edges {
  readonly starts: Float64Array;
  /** Ends as they are where nobody takes over. */
  readonly bare: Float64Array;
  /** Ends with the overlap. */
  readonly whole: Float64Array;
}

/**
 * So many are kept for each pair of cuts. Who is on a path's last shifts cannot be chosen again, and those are hardly
 * ever more than three people.
 */
const KEPT = 5;

/**
 * For each cut at which a shift begins, and each at which it ends, the best choices, the best first. They are numbers in
 * three columns, since a plan weighs a million of them and makes a few hundred its own.
 */
export class Choices {
  readonly #edges: Edges;
  readonly #reach: number;
  readonly #points: Float64Array;
  readonly #who: Int32Array;
  readonly #handsOver: Uint8Array;

  /** A table without choices, of shifts that reach over so many cuts at most. */
  constructor(edges: Edges, reach: number) {
    const slots = edges.starts.length * reach * KEPT;
    this.#edges = edges;
    this.#reach = reach;
    this.#points = new Float64Array(slots).fill(Number.POSITIVE_INFINITY);
    this.#who = new Int32Array(slots).fill(-1);
    this.#handsOver = new Uint8Array(slots);
  }

  /** The number of a pair of cuts. */
  placeOf(start: number, end: number): number {
    return start * this.#reach + end - start - 1;
  }

  /** Keeps a choice in its place, of equals behind those before it, and lets go of the worst. */
  keep(place: number, who: number, handsOver: boolean, points: number): void {
    const first = place * KEPT;
    let at = first + KEPT - 1;
    // Most are no better than the worst, and this is asked a hundred thousand times.
    if (points >= (this.#points[at] ?? 0)) return;
    for (; at > first && (this.#points[at - 1] ?? 0) > points; at -= 1) {
      this.#points[at] = this.#points[at - 1] ?? 0;
      this.#who[at] = this.#who[at - 1] ?? 0;
      this.#handsOver[at] = this.#handsOver[at - 1] ?? 0;
    }
    this.#points[at] = points;
    this.#who[at] = who;
    this.#handsOver[at] = handsOver ? 1 : 0;
  }

  /** Until which cut, that one included, the shifts may reach that begin at this one. */
  lastEnd(start: number): number {
    return Math.min(start + this.#reach, this.#edges.starts.length - 1);
  }

  /** Where the choices of a pair of cuts begin, the best first; `slotAfter` is where they end. */
  slotOf(start: number, end: number): number {
    return this.placeOf(start, end) * KEPT;
  }

  /** Behind the last slot of a pair of cuts. */
  slotAfter(slot: number): number {
    return slot + KEPT;
  }

  /** Who has a slot; -1 for an empty one, with only empty ones behind it. */
  whoAt(slot: number): number {
    return this.#who[slot] ?? -1;
  }

  /** What a slot's choice costs. */
  pointsAt(slot: number): number {
    return this.#points[slot] ?? 0;
  }

  /** When the shifts of a cut begin, in ms. */
  beginsAt(start: number): number {
    return this.#edges.starts[start] ?? 0;
  }

  /** When the shift of a slot ends, in ms. */
  endsAt(slot: number, end: number): number {
    const { whole, bare } = this.#edges;
    return (this.handsOverAt(slot) ? whole[end] : bare[end]) ?? 0;
  }

  /** Whether somebody can take over from a slot's choice. */
  handsOverAt(slot: number): boolean {
    return this.#handsOver[slot] === 1;
  }
}
