import { isSafeAddress } from '#shared/incident/links/address.ts';
import { LINK_KINDS, type Link } from '#shared/incident/links/link.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import type { RoomView } from '../room-store.ts';
import { memoised } from './memoised.ts';

const inOrder = memoised((links: IncidentState['links']): readonly Link[] =>
  Object.values(links).toSorted((a, b) => LINK_KINDS.indexOf(a.kind) - LINK_KINDS.indexOf(b.kind)),
);

/** The room's links: bridge, chat, ticket, then the others in the order in which they were added. */
export function roomLinks({ state }: RoomView): readonly Link[] {
  return inOrder(state.links);
}

/** The address of a link where it may be opened; what a redaction left of one may not. */
export function addressOf({ url }: Pick<Link, 'url'>): string | null {
  return isSafeAddress(url) ? url : null;
}
