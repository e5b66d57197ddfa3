import type { Instant } from '#shared/time/instant.ts';
import type { Severity } from '../severity.ts';
import type { ClockKind } from './clock.ts';

/** What people did with the clocks themselves. */
export interface ClockEvents {
  'clock.snoozed': {
    readonly clock: string;
    readonly kind: ClockKind;
    readonly subject: string;
    /** The lapse that is put off: another one of the same clock is not. */
    readonly since: Instant;
    readonly redAt: Instant | null;
    readonly until: Instant;
    readonly reason: string;
  };
  /** The elapsed time was said aloud, with what was known then. */
  'clock.called_out': { readonly minutes: number; readonly severity: Severity; readonly title: string };
}
