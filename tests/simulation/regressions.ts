/** A seed that found something once. It may find nothing more where the program has changed since; it costs little. */
export interface Regression {
  readonly seed: number;
  readonly operations: number;
  readonly rule: string;
  readonly found: string;
}

export const REGRESSIONS: readonly Regression[] = [
  { seed: 197, operations: 1_000, rule: 'SYNC-2', found: 'starting over showed an older state for a moment' },
  {
    seed: 4_819,
    operations: 1_000,
    rule: 'SYNC-3',
    found: 'a removed and restored owner was live and heard nothing',
  },
];
