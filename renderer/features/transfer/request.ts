/** A dialog of the transfer of command that is asked for, here or by another part of the screen. */
export type TransferRequest =
  | { readonly kind: 'hand-over'; readonly participant?: string }
  | { readonly kind: 'seat'; readonly shift: string }
  | { readonly kind: 'read-back' | 'assume' | 'brief' };
