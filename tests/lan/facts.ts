/** What happened in the play. */
export interface Facts {
  readonly link: string;
  readonly code: string;
  readonly fingerprint: string;
  /** What a browser that was told nothing made of the link. */
  readonly warning: string;
  /** The log on each screen. */
  readonly here: readonly string[];
  readonly atBo: readonly string[];
  readonly atKei: readonly string[];
  /** What the cockpit's header said at the end. */
  readonly connected: string;
  readonly trace: string;
}
