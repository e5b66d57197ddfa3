import type { Instant } from '#shared/time/instant.ts';

/** What a link of the room leads to. Of bridge, chat and ticket a room has one each, of others several. */
export const LINK_KINDS = ['bridge', 'chat', 'ticket', 'other'] as const;

export type LinkKind = (typeof LINK_KINDS)[number];

/** A place outside that belongs to the incident: one tap from every screen (INC-4). */
export interface Link {
  readonly id: string;
  readonly kind: LinkKind;
  /** Null where the kind says enough. */
  readonly label: string | null;
  readonly url: string;
  readonly at: Instant;
  readonly by: string;
}

/** As the workspace makes the links of a new room: an address with fields that are filled at the declaration. */
export interface LinkTemplate {
  readonly kind: LinkKind;
  readonly label: string | null;
  readonly template: string;
}
