import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';

export interface Certificate {
  /** PEM, like the key. */
  readonly cert: string;
  readonly key: string;
  /** SHA-256, as join links carry it. */
  readonly fingerprint: string;
}

/** A new certificate of this machine's address that nobody vouches for, made by openssl. */
export function newCertificate(): Certificate {
  const pem = execFileSync(
    'openssl',
    [
      ...[
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:prime256v1',
        '-nodes',
        '-days',
        '2',
      ],
      ...[
        '-subj',
        '/CN=quarterdeck.test',
        '-addext',
        'subjectAltName=IP:127.0.0.1',
        '-keyout',
        '-',
        '-out',
        '-',
      ],
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const [key = ''] = /-----BEGIN PRIVATE KEY-----.+?-----END PRIVATE KEY-----\n/s.exec(pem) ?? [];
  const [cert = ''] = /-----BEGIN CERTIFICATE-----.+?-----END CERTIFICATE-----\n/s.exec(pem) ?? [];
  return {
    cert,
    key,
    fingerprint: new X509Certificate(cert).fingerprint256.replaceAll(':', '').toLowerCase(),
  };
}
