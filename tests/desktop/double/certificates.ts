import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { connect, type TLSSocket } from 'node:tls';

/** What the app's `setCertificateVerifyProc` is asked, as far as the double can tell. */
export interface Shown {
  readonly hostname: string;
  readonly certificate: { readonly data: string; readonly fingerprint: string };
  /** 0 where Node's roots vouch for it, otherwise Chromium's ERR_CERT_AUTHORITY_INVALID. */
  readonly errorCode: number;
  readonly verificationResult: string;
}

export type VerifyProc = (shown: Shown, answer: (verdict: number) => void) => void;

const AS_THE_SYSTEM_SAYS = -3;
const AUTHORITY_INVALID = -202;

/**
 * Connects to a server by TLS and hands the certificate that it really shows to the app's judge, before a byte of the
 * page's is sent. Rejects where it is not believed.
 */
export async function connectJudged(
  host: string,
  port: number,
  judge: VerifyProc | null,
): Promise<TLSSocket> {
  const socket = connect({
    host,
    port,
    rejectUnauthorized: false,
    ALPNProtocols: ['http/1.1'],
    ...(isIP(host) === 0 ? { servername: host } : {}),
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('secureConnect', resolve);
    socket.once('error', reject);
  });
  const certificate = new X509Certificate(socket.getPeerCertificate().raw);
  const errorCode = socket.authorized ? 0 : AUTHORITY_INVALID;
  const verdict = await new Promise<number>((resolve) => {
    if (judge === null) resolve(AS_THE_SYSTEM_SAYS);
    else judge(shown(host, certificate, errorCode), resolve);
  });
  if (verdict === 0 || (verdict === AS_THE_SYSTEM_SAYS && errorCode === 0)) return socket;
  socket.destroy();
  throw new Error('net::ERR_CERT_AUTHORITY_INVALID');
}

function shown(hostname: string, certificate: X509Certificate, errorCode: number): Shown {
  return {
    hostname,
    certificate: {
      data: certificate.toString(),
      fingerprint: `sha256/${Buffer.from(certificate.fingerprint256.replaceAll(':', ''), 'hex').toString('base64')}`,
    },
    errorCode,
    verificationResult: errorCode === 0 ? 'net::OK' : 'net::ERR_CERT_AUTHORITY_INVALID',
  };
}
