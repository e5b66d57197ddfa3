/** The storage did not do what was asked, and nothing of it happened: a full disk, or one that fails. */
export class StorageError extends Error {
  override readonly name = 'StorageError';

  /** Whether what is asked for is damaged: asking again changes nothing. */
  readonly isDamage: boolean;

  constructor(cause: unknown, isDamage = false) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.isDamage = isDamage;
  }
}
