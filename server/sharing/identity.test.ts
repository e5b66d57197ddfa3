import { X509Certificate } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plus } from '#shared/time/instant.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { keptIdentity } from './identity.ts';

const NOW = '2026-11-20T14:00:00.000Z';
const DAY = 24 * 3_600_000;

/** A data folder, and the certificate that is there after so many days, for a machine with these addresses. */
function folder() {
  const dataDir = temporaryFolder();
  return {
    file: join(dataDir, 'lan-certificate.pem'),
    at: (days: number, ...addresses: readonly string[]) =>
      keptIdentity({ dataDir, now: () => plus(NOW, days * DAY) }, addresses),
  };
}

describe('the server’s certificate', () => {
  it('[DESK-1] names this machine and its addresses, is for servers alone, and lives about a year', async () => {
    const { pem, fingerprint } = await folder().at(0, '192.168.1.5', 'fd00::5');
    const certificate = new X509Certificate(pem);
    expect(certificate.checkIP('192.168.1.5')).toBe('192.168.1.5');
    expect(certificate.checkIP('fd00::5')).toBe('fd00::5');
    expect(certificate.checkHost('localhost')).toBe('localhost');
    expect(certificate.ca).toBe(false);
    expect(certificate.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1']);
    expect(certificate.publicKey.asymmetricKeyDetails).toMatchObject({ namedCurve: 'prime256v1' });
    const days = (Date.parse(certificate.validTo) - Date.parse(NOW)) / DAY;
    expect(days).toBe(365);
    expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
  });

  it('[DESK-1] stays the same while it has a month left and names an address of today', async () => {
    const { at } = folder();
    const { fingerprint } = await at(0, '192.168.1.5', '10.0.0.3');
    expect((await at(334, '10.0.0.3', '172.16.0.9')).fingerprint).toBe(fingerprint);
    // Without a network there is nothing that it could name.
    expect((await at(334)).fingerprint).toBe(fingerprint);
    expect((await at(336, '10.0.0.3')).fingerprint).not.toBe(fingerprint);
  });

  it('[DESK-1] is made anew where it names none of the addresses, and where its file is damaged', async () => {
    const { at, file } = folder();
    const first = await at(0, '192.168.1.5');
    const second = await at(1, '172.16.0.9');
    expect(second.fingerprint).not.toBe(first.fingerprint);
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, 300));
    const third = await at(1, '172.16.0.9');
    expect(third.fingerprint).not.toBe(second.fingerprint);
    expect(readFileSync(file, 'utf8')).toBe(third.pem);
  });

  it('[DESK-1] is nowhere but in memory where there is no folder', async () => {
    const where = { dataDir: undefined, now: () => NOW };
    const [one, two] = [await keptIdentity(where, []), await keptIdentity(where, [])];
    expect(one.fingerprint).not.toBe(two.fingerprint);
  });
});
