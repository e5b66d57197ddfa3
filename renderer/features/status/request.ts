/** What the status page's part of the cockpit can ask to open. */
export type StatusRequest = { readonly kind: 'status-components' };
