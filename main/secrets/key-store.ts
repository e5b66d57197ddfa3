import type { SafeStorage } from 'electron';
import type { SecretStore } from '#shared/desktop/session.ts';

/** What encrypts for this person on this machine, and how well. */
export interface KeyStore {
  readonly strength: SecretStore['store'];
  readonly encrypt: (text: string) => Promise<Buffer>;
  /** Rejects where it was encrypted by another key: of another person, or from before the key store was reset. */
  readonly decrypt: (encrypted: Buffer) => Promise<string>;
}

type SafeStorageParts = Pick<
  SafeStorage,
  'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'
>;

/** The system's key store, by Electron. To be opened when the app is ready. */
export async function openKeyStore(safeStorage: SafeStorageParts, platform: string): Promise<KeyStore> {
  return {
    strength: await strengthOf(safeStorage, platform),
    encrypt: (text) => safeStorage.encryptStringAsync(text),
    decrypt: async (encrypted) => (await safeStorage.decryptStringAsync(encrypted)).result,
  };
}

async function strengthOf(safeStorage: SafeStorageParts, platform: string): Promise<KeyStore['strength']> {
  if (!(await safeStorage.isAsyncEncryptionAvailable())) return 'none';
  // On Linux without a known key store everything is "encrypted" by a password that stands in Chromium's source.
  return platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text' ? 'weak' : 'system';
}
