import type { LinkKind } from './link.ts';

/** What happened to the room's links. */
export interface LinkEvents {
  'incident.linked': {
    readonly link: string;
    readonly kind: LinkKind;
    readonly label: string | null;
    readonly url: string;
    /** The link of the same kind that this one takes the place of. */
    readonly replaces: string | null;
  };
  'incident.unlinked': { readonly link: string; readonly kind: LinkKind; readonly label: string | null };
}
