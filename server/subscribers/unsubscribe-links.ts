import { createHmac } from 'node:crypto';
import type { AccessStore } from '#server/access/access-store.ts';
import { isSameSecret, newToken } from '#server/access/token.ts';
import type { Recipient } from '#shared/delivery/delivery.ts';

const SECRET = 'unsubscribe';

/** Links by which recipients of e-mail end it themselves. */
export interface UnsubscribeLinks {
  /** The same for a recipient in every mail; null where this server has no address that a mail could name. */
  readonly linkOf: (recipient: Pick<Recipient, 'id' | 'language'>) => string | null;
  /** The recipient whom a link's ticket names; null where nobody was given it. */
  readonly recipientIn: (ticket: string) => string | null;
}

/**
 * A ticket is the recipient's id with a mark that only this workspace can make: nothing has to be kept of it, it is the
 * same in each mail, and it says nothing when the recipient is gone.
 */
export function unsubscribeLinks(
  store: Pick<AccessStore, 'secret' | 'setSecret'>,
  publicUrl: string | undefined,
): UnsubscribeLinks {
  function markOf(recipient: string): string {
    let secret = store.secret(SECRET);
    if (secret === undefined) {
      secret = newToken();
      store.setSecret(SECRET, secret);
    }
    return createHmac('sha256', secret).update(recipient).digest('base64url');
  }

  return {
    linkOf: ({ id, language }) =>
      publicUrl === undefined ? null : `${publicUrl}/status/unsubscribe/${id}.${markOf(id)}?lang=${language}`,
    recipientIn(ticket) {
      const at = ticket.lastIndexOf('.');
      const recipient = ticket.slice(0, Math.max(0, at));
      return recipient !== '' && isSameSecret(ticket.slice(at + 1), markOf(recipient)) ? recipient : null;
    },
  };
}
