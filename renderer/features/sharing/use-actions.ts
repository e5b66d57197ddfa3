import type { Action } from '#renderer/state/actions/action.ts';

/** The door to the network, and codes for phones. */
export function useSharingActions(
  onRequest: (request: { readonly kind: 'sharing' }) => void,
): readonly Action[] {
  return [
    { id: 'sharing.open', group: 'people', isAvailable: true, run: () => onRequest({ kind: 'sharing' }) },
  ];
}
