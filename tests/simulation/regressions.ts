/** A seed that found something once. It may find nothing more where the program has changed since; it costs little. */
export interface Regression {
  readonly seed: number;
  readonly operations: number;
  readonly rule: string;
  readonly found: string;
}

export const REGRESSIONS: readonly Regression[] = [];
