import { hashOf, newId } from '#server/access/token.ts';
import type { Clock } from '#server/clock.ts';
import type { DeliveryStore } from '#server/delivery/delivery-store.ts';
import type { Subscribing } from '#shared/protocol/rest/recipients-import.ts';
import type { Wish } from './subscriber-store.ts';
import type { UnsubscribeLinks } from './unsubscribe-links.ts';

/** How people outside begin and end to get updates by e-mail (CAST-1). */
export interface Subscribers {
  /** Whether people can be asked by mail: it is set up, and the mail's link would lead here. */
  readonly isOpen: () => boolean;
  /** Where recipients of e-mail end it, without anybody's ticket; null where no mail can name a place. */
  readonly leavingAt: () => string | null;
  /** What the owner is shown of it. */
  readonly shown: () => Subscribing;
  /** Notes wishes; each is asked by mail. False, and nothing is noted, where too many wait. */
  readonly wish: (wishes: readonly Wish[]) => boolean;
  /** Whose token it is, as long as it can be used. */
  readonly wishOf: (token: string) => Wish | undefined;
  /** Makes a recipient of whoever holds the token, once. */
  readonly confirm: (token: string) => Wish | undefined;
  /** Whom a ticket of a mail names: their language while they are recipients. Null where nobody was given it. */
  readonly leaving: (ticket: string) => { readonly language: 'en' | 'ja' | null } | null;
  /** Ends it, and erases the address; whoever was gone already stays so. False where nobody was given the ticket. */
  readonly leave: (ticket: string) => boolean;
}

export interface SubscribersOptions {
  readonly kept: DeliveryStore;
  readonly links: UnsubscribeLinks;
  readonly clock: Clock;
  readonly publicUrl: string | undefined;
  readonly hasEmail: () => boolean;
  /** Told that there are mails to be sent. */
  readonly wished: () => void;
}

/** The workspace's subscribers. */
export function createSubscribers(options: SubscribersOptions): Subscribers {
  const { kept, links, clock, publicUrl, hasEmail, wished } = options;
  const isOpen = () => publicUrl !== undefined && hasEmail();
  return {
    isOpen,
    leavingAt: () => (publicUrl === undefined ? null : `${publicUrl}/status/unsubscribe/…`),
    shown: () => ({
      page: publicUrl === undefined ? null : `${publicUrl}/status`,
      isOpen: isOpen(),
      waiting: kept.unconfirmed(),
    }),
    wish(wishes) {
      const isNoted = kept.wish(wishes, clock.now());
      if (isNoted) wished();
      return isNoted;
    },
    wishOf: (token) => kept.wishOf(hashOf(token), clock.now()),
    confirm: (token) => kept.confirm(hashOf(token), newId('recipient'), clock.now()),
    leaving(ticket) {
      const recipient = links.recipientIn(ticket);
      return recipient === null ? null : { language: kept.recipient(recipient)?.language ?? null };
    },
    leave(ticket) {
      const recipient = links.recipientIn(ticket);
      if (recipient !== null) kept.removeRecipient(recipient, clock.now());
      return recipient !== null;
    },
  };
}
