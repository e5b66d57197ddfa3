import type { Alert } from './signal.ts';

/** What monitoring said. `alerts` holds only the ones that changed. */
export interface SignalEvents {
  'signal.fired': SignalChange;
  'signal.resolved': SignalChange;
}

interface SignalChange {
  readonly signal: string;
  readonly source: string;
  readonly title: string;
  readonly alerts: readonly Alert[];
}
