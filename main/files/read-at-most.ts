import { constants, open } from 'node:fs/promises';

/**
 * Reads a file that is no larger than so many bytes. What is larger is refused (`EFBIG`) before it is in memory, also where it
 * says that it is small; what is no plain file is refused, too (`EISDIR`): a pipe would be waited for.
 */
export async function readAtMost(path: string, limit: number): Promise<Uint8Array> {
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = await file.stat();
    if (!stats.isFile()) throw refusedBy('EISDIR');
    if (stats.size > limit) throw refusedBy('EFBIG');
    const bytes = new Uint8Array(limit + 1);
    let length = 0;
    while (length < bytes.length) {
      const { bytesRead } = await file.read(bytes, length);
      if (bytesRead === 0) return bytes.subarray(0, length);
      length += bytesRead;
    }
    throw refusedBy('EFBIG');
  } finally {
    await file.close();
  }
}

function refusedBy(code: 'EISDIR' | 'EFBIG'): Error {
  return Object.assign(new Error(code), { code });
}
