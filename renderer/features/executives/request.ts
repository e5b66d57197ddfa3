/** What the executives' page's part of the cockpit can ask to open. */
export type ExecutivesRequest = { readonly kind: 'executives' };
