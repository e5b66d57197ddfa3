/** What the war room's part of the screen can be asked to open. `isNew`: the room was declared on this screen just now. */
export type WarRoomRequest =
  | { readonly kind: 'war-room'; readonly isNew?: boolean }
  | { readonly kind: 'assess' };
