/** What happened to the record itself. */
export interface LogEvents {
  'log.redacted': { readonly seq: number; readonly reason: string };
}
