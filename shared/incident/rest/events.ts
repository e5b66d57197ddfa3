import type { Instant } from '#shared/time/instant.ts';

/** What happened to people's rest. */
export interface RestEvents {
  'rest.ordered': {
    readonly participant: string;
    readonly minutes: number;
    readonly until: Instant;
    readonly reason: string | null;
  };
  'rest.ended': {
    readonly participant: string;
    /** Somebody else says it, who heard it on the bridge; missing where it is from before that could be said. */
    readonly byVoice?: boolean;
  };
  /** A direct call: they are asked back, and confirm by themselves. */
  'rest.called_back': { readonly participant: string };
  'rest.places_set': { readonly food: string; readonly bed: string };
}
