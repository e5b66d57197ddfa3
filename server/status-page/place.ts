/** Where the status page is kept as files, for others to show. */
export interface Place {
  /** As the log names it. */
  readonly name: string;
  /**
   * Brings it to these files: what is as it should be is left alone, and pages of the history that are gone are taken
   * away. Whatever else lies there is nobody's business here.
   *
   * @throws whatever keeps it from being done; then it may be done in part, and whoever asks again makes it whole
   */
  readonly bring: (files: ReadonlyMap<string, string>) => Promise<void>;
}
