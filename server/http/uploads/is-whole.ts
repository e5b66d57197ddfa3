import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { StorageError } from '#server/store/storage-error.ts';

/**
 * Whether the bytes of a file are those that came in. All of them are read before the first is sent: once an answer has
 * begun, nothing can be said any more. The rooms go on between two pieces.
 */
export async function isWhole(
  sha256: string,
  piece: (index: number) => Uint8Array | undefined,
): Promise<boolean> {
  const hash = createHash('sha256');
  try {
    for (let index = 0; ; index += 1) {
      const bytes = piece(index);
      if (bytes === undefined) return hash.digest('hex') === sha256;
      hash.update(bytes);
      await nextTurn();
    }
  } catch (error) {
    if (error instanceof StorageError && error.isDamage) return false;
    throw error;
  }
}
