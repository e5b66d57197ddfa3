import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { app } from './app.ts';
import { refusing } from './refusing.ts';

/** Chromium's switch that says which key store there is; `basic` is none. */
const BASIC = process.argv.includes('--password-store=basic');

/**
 * The key that a system's key store would hold. It is made of the folder's path, which is nowhere in the folder, and kept
 * nowhere: the bytes of the folder do not give it away, and the next start has it again. Without a key store it is the
 * same for everybody, as Chromium's is.
 */
function key(): Buffer {
  const secret = BASIC ? 'peanuts' : `key store of ${app.getPath('userData')}`;
  return createHash('sha256').update(secret).digest();
}

/** The double of `safeStorage`: AES-256-GCM. */
export const safeStorage = refusing('safeStorage', {
  isAsyncEncryptionAvailable: async (): Promise<boolean> => !process.argv.includes('--no-encryption'),
  getSelectedStorageBackend: (): string => (BASIC ? 'basic_text' : 'gnome_libsecret'),
  encryptStringAsync: async (text: string): Promise<Buffer> => {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key(), iv);
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([Buffer.from('v11'), iv, cipher.getAuthTag(), sealed]);
  },
  decryptStringAsync: async (sealed: Buffer): Promise<{ shouldReEncrypt: boolean; result: string }> => {
    const decipher = createDecipheriv('aes-256-gcm', key(), sealed.subarray(3, 15));
    decipher.setAuthTag(sealed.subarray(15, 31));
    const result = Buffer.concat([decipher.update(sealed.subarray(31)), decipher.final()]).toString('utf8');
    return { shouldReEncrypt: false, result };
  },
});
