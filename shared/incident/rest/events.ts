import type { Instant } from '#shared/time/instant.ts';

/** What happened to people's rest. */
export interface RestEvents {
  'rest.ordered': {
    readonly participant: string;
    readonly minutes: number;
    readonly until: Instant;
    readonly reason: string | null;
  };
  'rest.ended': { readonly participant: string };
}
