import { pairingCode } from './pairing-code.ts';

/** Where people open a link, and by which certificate they know the server there. */
export interface Reach {
  /** Without a slash at the end. */
  readonly url: string;
  /** SHA-256 of the server's own certificate in hexadecimal, as browsers show it; null where it has none. */
  readonly fingerprint: string | null;
}

/** What a link or a typed text says. */
export interface Invitation {
  readonly token: string;
  /** The fingerprint of the certificate that the server must have; null where the link says none. */
  readonly fingerprint: string | null;
}

const FINGERPRINT = /\.([0-9a-f]{64})$/i;

/** No token of ours has a dot in it: what is left of a fingerprint that was cut off is not taken for a part of one. */
const TOKEN = /^[\w~-]{16,512}$/;

/**
 * The link that carries an invitation. Token and fingerprint are in the fragment, which browsers send to no server and
 * no log.
 */
export function inviteLink({ url, fingerprint }: Reach, token: string): string {
  return `${url}/join#${token}${fingerprint === null ? '' : `.${fingerprint}`}`;
}

/**
 * The invitation in a whole link (`…/join#token`), in its fragment alone, in a bare token or in a pairing code. Null
 * where the text holds none: words and cut-off links are too short for one.
 */
export function invitationIn(text: string): Invitation | null {
  const said = text.trim();
  const fragment = said.slice(said.indexOf('#') + 1);
  const fingerprint = FINGERPRINT.exec(fragment)?.[1]?.toLowerCase() ?? null;
  const token = tokenOf(fragment);
  return pairingCode(token) !== null || TOKEN.test(token) ? { token, fingerprint } : null;
}

/** The token in what somebody gives for one: the fragment of a link, or a pairing code as it was typed. */
export function tokenOf(said: string): string {
  const token = said.replace(FINGERPRINT, '');
  return pairingCode(token) ?? token;
}
