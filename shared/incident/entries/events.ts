/** Moments that the review will come back to. The entries themselves stay as they are. */
export interface EntryEvents {
  'entry.starred': { readonly seq: number };
  'entry.unstarred': { readonly seq: number };
}
