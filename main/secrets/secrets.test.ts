import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { SecretStore } from '#shared/desktop/session.ts';
import type { Setting } from '../settings/settings.ts';
import type { KeyStore } from './key-store.ts';
import { openKeyStore } from './key-store.ts';
import { openSecrets } from './secrets.ts';

const folder = mkdtempSync(join(tmpdir(), 'quarterdeck-secrets-'));
const path = join(folder, 'secrets.json');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => rmSync(path, { force: true }));

const OLGA = { session: 'the-bearer-token-of-olga', participant: 'olga', name: 'Olga', owner: true };
const BO = { session: 'the-bearer-token-of-bo', participant: 'bo', name: 'Bo', owner: false };
const TEAM = 'https://room.example';

/** A key store that turns bits around: what the file holds is not what was given. */
function keys(strength: SecretStore['store'] = 'system', key = 0x5a): KeyStore {
  return {
    strength,
    encrypt: async (text) => Buffer.from(text).map((byte) => byte ^ key) as Buffer,
    decrypt: async (sealed) => {
      if (key === 0) throw new Error('another key');
      return Buffer.from(sealed.map((byte) => byte ^ key)).toString();
    },
  };
}

function choice(first?: boolean): Setting<boolean> {
  let kept = first;
  return {
    read: () => kept,
    write: (value) => {
      kept = value;
    },
  };
}

function open(store = keys(), keepWeakly = choice()) {
  return openSecrets({ keys: store, path, keepWeakly });
}

describe('the sessions of this machine', () => {
  it('[DESK-3] outlive the program, a server each, in no clear text and for nobody else to read', async () => {
    const secrets = await open();
    await Promise.all([secrets.set('own', OLGA), secrets.set(TEAM, BO)]);
    const again = await open();
    expect([await again.get('own'), await again.get(TEAM), await again.get('other')]).toEqual([
      OLGA,
      BO,
      null,
    ]);
    expect(readFileSync(path, 'utf8')).not.toContain('bearer');
    expect(readFileSync(path, 'utf8')).not.toContain(
      Buffer.from(OLGA.session).toString('base64').slice(0, 20),
    );
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o077).toBe(0);
    await again.remove('own');
    expect(await (await open()).get('own')).toBeNull();
    expect(await (await open()).get(TEAM)).toEqual(BO);
  });

  it('[DESK-3] open nothing at another server’s name', async () => {
    await (await open()).set('own', OLGA);
    const { version, sessions } = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify({ version, sessions: { 'https://evil.example': sessions.own } }));
    expect(await (await open()).get('https://evil.example')).toBeNull();
  });

  it.each(['', '{', '[]', '{"version":2,"sessions":{}}', '{"version":1,"sessions":{"own":"%%%"}}'])(
    '[DESK-3] of a file that is damaged are none, and it can be written again: %j',
    async (content) => {
      writeFileSync(path, content);
      const secrets = await open();
      expect(await secrets.get('own')).toBeNull();
      await secrets.set('own', OLGA);
      expect(await (await open()).get('own')).toEqual(OLGA);
    },
  );

  it('[DESK-3] that another key encrypted count as none', async () => {
    await (await open()).set('own', OLGA);
    expect(await (await open(keys('system', 0))).get('own')).toBeNull();
    expect(await (await open(keys('system', 0x11))).get('own')).toBeNull();
  });

  it('[DESK-3] without a key store end with the program, where the person wants it so', async () => {
    const chosen = choice();
    const secrets = await open(keys('weak'), chosen);
    expect(secrets.store()).toEqual({ store: 'weak', keeps: true, chosen: false });
    await secrets.set('own', OLGA);
    const later = await open(keys('weak'), chosen);
    await later.keep(false);
    expect(later.store()).toEqual({ store: 'weak', keeps: false, chosen: true });
    expect(JSON.parse(readFileSync(path, 'utf8')).sessions).toEqual({});
    // For this run they are still there, also what nobody had asked for yet.
    expect(await later.get('own')).toEqual(OLGA);
    await later.set(TEAM, BO);
    expect(await (await open(keys('weak'), chosen)).get(TEAM)).toBeNull();
    await later.keep(true);
    const kept = await open(keys('weak'), chosen);
    expect([await kept.get('own'), await kept.get(TEAM)]).toEqual([OLGA, BO]);
  });

  it('[DESK-3] are never written where nothing can be encrypted', async () => {
    const secrets = await open(keys('none'));
    await secrets.set('own', OLGA);
    expect([secrets.store(), await secrets.get('own')]).toEqual([
      { store: 'none', keeps: false, chosen: false },
      OLGA,
    ]);
    expect(() => statSync(path)).toThrow();
  });
});

it.each([
  [true, 'gnome_libsecret', 'linux', 'system'],
  [true, 'basic_text', 'linux', 'weak'],
  [false, 'gnome_libsecret', 'linux', 'none'],
  [true, 'unknown', 'darwin', 'system'],
  [false, 'unknown', 'win32', 'none'],
] as const)(
  '[DESK-3] encryption %s by %s on %s is a %s key store',
  async (available, backend, platform, strength) => {
    const safeStorage = {
      isAsyncEncryptionAvailable: async () => available,
      getSelectedStorageBackend: () => backend,
      encryptStringAsync: async () => Buffer.alloc(0),
      decryptStringAsync: async () => ({ result: '', shouldReEncrypt: false }),
    };
    expect((await openKeyStore(safeStorage, platform)).strength).toBe(strength);
  },
);
