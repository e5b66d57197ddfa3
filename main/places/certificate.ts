import { X509Certificate } from 'node:crypto';
import type { Session } from 'electron';

/** The SHA-256 of a certificate in PEM, as links carry it. */
function fingerprintOf(pem: string): string {
  return new X509Certificate(pem).fingerprint256.replaceAll(':', '').toLowerCase();
}

/** What `setCertificateVerifyProc` is answered. */
const TRUSTED = 0;
const REFUSED = -2;
const AS_THE_SYSTEM_SAYS = -3;

/** A server whose certificate is to be judged. */
export interface Pinned {
  readonly url: string;
  readonly fingerprint: string | null;
}

/** A certificate that was shown and is not believed. */
export interface Mistrusted {
  readonly found: string;
}

/**
 * Makes a session believe a place by exactly its certificate where one is pinned, whoever vouches for others, and by the
 * system's roots where none is. `place` is null while the session has no place to talk to. What was believed before is
 * looked at again: Chromium keeps verdicts until the judge changes, and connections as long as they live.
 */
export async function trustPlace(
  session: Pick<Session, 'setCertificateVerifyProc' | 'closeAllConnections'>,
  place: Pinned | null,
  onMistrusted: (mistrusted: Mistrusted) => void = () => {},
): Promise<void> {
  const pinned = place === null ? undefined : { ...place, hostname: hostOf(place.url) };
  session.setCertificateVerifyProc(({ hostname, certificate, errorCode }, answer) => {
    const isPlace = pinned !== undefined && pinned.hostname === hostname;
    const found = isPlace ? fingerprintOf(certificate.data) : '';
    if (!isPlace || pinned.fingerprint === null) {
      if (isPlace && errorCode !== 0) onMistrusted({ found });
      answer(AS_THE_SYSTEM_SAYS);
      return;
    }
    if (found !== pinned.fingerprint) onMistrusted({ found });
    answer(found === pinned.fingerprint ? TRUSTED : REFUSED);
  });
  await session.closeAllConnections();
}

/** As Chromium names it: without the brackets of an IPv6 address. */
function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^\[|\]$/g, '');
}
