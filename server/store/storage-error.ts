/** The storage did not do what was asked, and nothing of it happened: a full disk, or one that fails. */
export class StorageError extends Error {
  override readonly name = 'StorageError';

  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
