import { X509Certificate } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { putInPlace } from '#server/backup/durable-files.ts';
import { type Instant, msBetween, toInstant } from '#shared/time/instant.ts';

/** By what the server proves on the LAN that it is the same as yesterday. */
export interface Identity {
  /** Private key and certificate. */
  readonly pem: string;
  /** SHA-256 of the certificate, in hexadecimal. */
  readonly fingerprint: string;
}

interface IdentityDeps {
  /** Where it is kept; in memory alone, and so for this once, where there is no folder. */
  readonly dataDir: string | undefined;
  readonly now: () => Instant;
}

const FILE = 'lan-certificate.pem';

/** One with less left is made anew at the next opening. */
const ENOUGH_LEFT_MS = 30 * 24 * 3_600_000;

/**
 * The certificate of last time, or a new one. It is kept as long as it can be: who has compared its fingerprint need
 * not do so again. Where it names no address of today a new one costs nothing, since no earlier link leads here.
 *
 * The file is no part of backups: whoever gets hold of one could pass for this server. A restored folder makes another.
 *
 * @throws where the disk does not take it
 */
export async function keptIdentity(
  { dataDir, now }: IdentityDeps,
  addresses: readonly string[],
): Promise<Identity> {
  const path = dataDir === undefined ? undefined : join(dataDir, FILE);
  const kept = path === undefined ? undefined : await read(path);
  if (kept !== undefined && isGood(kept, addresses, now())) return identityOf(kept);
  // Loaded by those who share alone: it takes longer than all the rest of a start.
  const { makeCertificate } = await import('./certificate.ts');
  const pem = await makeCertificate(addresses, now());
  if (path !== undefined) {
    const unfinished = `${path}.unfinished`;
    await writeFile(unfinished, pem, { mode: 0o600 });
    putInPlace(unfinished, path);
  }
  return identityOf(pem);
}

async function read(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}

function isGood(pem: string, addresses: readonly string[], now: Instant): boolean {
  try {
    const certificate = new X509Certificate(pem);
    const [from, to] = [certificate.validFrom, certificate.validTo].map((text) =>
      toInstant(Date.parse(text)),
    );
    const isValid = from !== undefined && to !== undefined && msBetween(from, now) >= 0;
    const isNamed = addresses.length === 0 || addresses.some((address) => certificate.checkIP(address));
    return isValid && msBetween(now, to) >= ENOUGH_LEFT_MS && isNamed;
  } catch {
    // What cannot be read is none.
    return false;
  }
}

function identityOf(pem: string): Identity {
  return { pem, fingerprint: new X509Certificate(pem).fingerprint256.replaceAll(':', '').toLowerCase() };
}
