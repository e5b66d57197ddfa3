/** What an update may be stopped for (CAST-3). */
export const FINDING_KINDS = ['variable', 'mention', 'host', 'link', 'promise', 'name', 'blame'] as const;

export type FindingKind = (typeof FINDING_KINDS)[number];

/** A place in an update at which somebody should look before it goes out. */
export interface Finding {
  readonly kind: FindingKind;
  readonly words: string;
  /** Where the words begin in the text. */
  readonly at: number;
}
