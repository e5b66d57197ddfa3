import 'reflect-metadata';
import { hostname } from 'node:os';
import {
  BasicConstraintsExtension,
  cryptoProvider,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';
import { type Instant, plus } from '#shared/time/instant.ts';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

const DAY_MS = 24 * 3_600_000;

/** Browsers believe none that lives longer than 398 days. */
const LIFE_MS = 365 * DAY_MS;

/** Clocks of phones are not all right. */
const EARLIER_MS = DAY_MS;

/**
 * Makes a key and a certificate that this machine signs for itself, as PEM: the key first, the certificate after it.
 *
 * @param addresses under which the server is reached now
 */
export async function makeCertificate(addresses: readonly string[], now: Instant): Promise<string> {
  const { subtle } = cryptoProvider.get();
  const keys = await subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: [{ CN: ['Quarterdeck'] }],
    notBefore: new Date(plus(now, -EARLIER_MS)),
    notAfter: new Date(plus(now, LIFE_MS)),
    keys,
    signingAlgorithm: ALGORITHM,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      new SubjectAlternativeNameExtension([
        ...ownNames().map((value) => ({ type: 'dns', value }) as const),
        ...addresses.map((value) => ({ type: 'ip', value }) as const),
      ]),
    ],
  });
  const key = await subtle.exportKey('pkcs8', keys.privateKey);
  return `${PemConverter.encode(key, 'PRIVATE KEY')}\n${certificate.toString('pem')}\n`;
}

/** The names by which the LAN knows this machine; `localhost` for whoever tries it here. */
function ownNames(): readonly string[] {
  const own = hostname().toLowerCase();
  const [short = own] = own.split('.');
  return [...new Set([own, short, `${short}.local`, 'localhost'])];
}
