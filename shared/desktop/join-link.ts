import { type Invitation, invitationIn } from '#shared/invitations/invite-link.ts';

/** What a join link says. */
export interface JoinLinkParts extends Invitation {
  /** The server's URL, without a slash at its end. */
  readonly server: string;
}

const SERVER = String.raw`(https?://(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?)`;
const ADDRESS = new RegExp(`^${SERVER}$`);
const LINK = new RegExp(`^${SERVER}/join(#[^#]+)$`, 'i');

/**
 * Reads a join link, `https://host:port/join#token` or `…/join#token.fingerprint`. Null for everything else: words,
 * links that were cut off, and links to another page.
 */
export function readJoinLink(text: string): JoinLinkParts | null {
  const [, said, fragment] = LINK.exec(text.trim()) ?? [];
  const invitation = fragment === undefined ? null : invitationIn(fragment);
  if (said === undefined || invitation === null) return null;
  const server = originOf(said);
  // Without TLS there is no certificate to compare with: such a link promises what it cannot keep.
  return server.startsWith('http:') && invitation.fingerprint !== null ? null : { server, ...invitation };
}

/** Whether this is the address of a server as a join link would give it: nothing before its host or after its port. */
export function isServerAddress(url: string): boolean {
  return ADDRESS.test(url) && originOf(url) === url;
}

/** As browsers write it, so that a server has one name here: in lower case, without the port that goes without saying. */
function originOf(server: string): string {
  return server.toLowerCase().replace(/^(http:.*):80$|^(https:.*):443$/, '$1$2');
}
